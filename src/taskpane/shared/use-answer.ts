import { useEffect, useState } from "react";

/** The latest answer to a question that is asked again when what it depends on changes; null until the first comes. */
export function useAnswer<Answer>(
  ask: () => Promise<Answer> | undefined,
  dependencies: readonly unknown[],
): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isCurrent = true;
    ask()?.then(
      (value) => {
        if (isCurrent) setAnswer(value);
      },
      // An engine let go meanwhile: its successor is asked anew.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, dependencies);
  return answer;
}
