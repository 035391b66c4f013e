import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { copy as copyToClipboard } from "./clipboard";
import { useMessages } from "./context";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { fontFamily: tokens.fontFamilyMonospace },
  copy: { alignSelf: "flex-start" },
});

/**
 * The text of a file, to be selected and copied: Excel for Mac downloads nothing and some web frames block the clipboard
 * (OfficeDev/office-js#2700, #1991).
 */
export function FileText({
  label,
  hint,
  text,
}: {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
}) {
  const styles = useStyles();
  const { buttons } = useMessages();
  const [copied, setCopied] = useState<string | null>(null);
  const block = useRef<HTMLDivElement>(null);
  const copy = async (): Promise<void> => {
    // Where the clipboard is closed the text stands selected, and Ctrl+C does it.
    block.current?.querySelector("textarea")?.focus();
    if (await copyToClipboard({ html: null, text })) setCopied(text);
  };
  return (
    <div ref={block} className={styles.block}>
      <Field label={label} hint={hint}>
        <Textarea
          className={styles.text}
          readOnly
          rows={6}
          resize="vertical"
          value={text}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
          }}
        />
      </Field>
      <Button className={styles.copy} icon={<CopyRegular />} onClick={() => void copy()}>
        {copied === text ? buttons.copied : buttons.copy}
      </Button>
    </div>
  );
}
