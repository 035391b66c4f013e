import { Text } from "@fluentui/react-components";
import type { FailureWords } from "../../locales/vi";

/** What happened, what was kept, what to do next: each its own paragraph. */
export function FailureText({ words }: { readonly words: FailureWords }) {
  return (
    <>
      <Text as="p" block>
        {words.body}
      </Text>
      <Text as="p" block weight="semibold">
        {words.next}
      </Text>
    </>
  );
}
