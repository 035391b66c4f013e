import { Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { Section } from "../shared/Section";
import { useMessages, useSession } from "../shared/context";

/** Far beyond any settings; a larger file is none. */
const LARGEST = 1_000_000;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  file: { display: "none" },
  text: { fontFamily: tokens.fontFamilyMonospace },
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  narrow: { alignSelf: "flex-start" },
});

/**
 * Settings as a file, for another workbook. Excel for Mac downloads nothing and some web frames block the clipboard
 * (OfficeDev/office-js#2700, #1991), so the text itself is always there to be selected, and can be pasted back.
 */
export function SettingsFile() {
  const styles = useStyles();
  const session = useSession();
  const { settings: words, buttons } = useMessages();
  const [exported, setExported] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const [pasted, setPasted] = useState("");
  const chooser = useRef<HTMLInputElement>(null);
  const block = useRef<HTMLDivElement>(null);

  const exportFile = (): void => {
    const json = session.exportSettings();
    setExported(json);
    setCopied(false);
    download(words.fileName, json);
  };
  const copy = (): void => {
    block.current?.querySelector("textarea")?.focus();
    navigator.clipboard.writeText(exported ?? "").then(
      () => {
        setCopied(true);
      },
      () => {
        // Blocked: the text stands selected, Ctrl+C does it.
      },
    );
  };
  const readFile = async (file: File): Promise<void> => {
    session.importSettings(file.size > LARGEST ? "" : await file.text());
  };

  return (
    <Section title={words.file}>
      <Caption1>{words.fileHelp}</Caption1>
      <div className={styles.buttons}>
        <Button icon={<ArrowDownloadRegular />} onClick={exportFile}>
          {buttons.export}
        </Button>
        <Button icon={<ArrowUploadRegular />} onClick={() => chooser.current?.click()}>
          {buttons.import}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          className={styles.file}
          aria-label={buttons.import}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // Choosing the same file again must count as a choice.
            if (file) void readFile(file).finally(() => (target.value = ""));
          }}
        />
      </div>
      {exported !== null && (
        <div ref={block} className={styles.block}>
          <Field label={words.fileText} hint={words.fileTextHelp}>
            <Textarea
              className={styles.text}
              readOnly
              rows={6}
              resize="vertical"
              value={exported}
              onFocus={({ currentTarget }) => {
                currentTarget.select();
              }}
            />
          </Field>
          <Button className={styles.narrow} icon={<CopyRegular />} onClick={copy}>
            {isCopied ? buttons.copied : buttons.copy}
          </Button>
        </div>
      )}
      <Field label={words.importText}>
        <Textarea
          className={styles.text}
          rows={2}
          resize="vertical"
          maxLength={LARGEST}
          value={pasted}
          onChange={(_, { value }) => {
            setPasted(value);
          }}
        />
      </Field>
      <Button
        className={styles.narrow}
        disabledFocusable={pasted.trim() === ""}
        onClick={() => {
          if (session.importSettings(pasted)) setPasted("");
        }}
      >
        {words.importApply}
      </Button>
    </Section>
  );
}

function download(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
