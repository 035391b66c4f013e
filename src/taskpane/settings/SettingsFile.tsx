import { Button, Caption1, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { useState } from "react";
import { download } from "../shared/download";
import { FileButton } from "../shared/FileButton";
import { FileText } from "../shared/FileText";
import { Section } from "../shared/Section";
import { useMessages, useSession } from "../shared/context";

/** Far beyond any settings; a larger file is none. */
const LARGEST = 1_000_000;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { fontFamily: tokens.fontFamilyMonospace },
  narrow: { alignSelf: "flex-start" },
});

/** Settings as a file, for another workbook; as a text too, which can be pasted back. */
export function SettingsFile() {
  const styles = useStyles();
  const session = useSession();
  const { settings: words, buttons } = useMessages();
  const [exported, setExported] = useState<string | null>(null);
  const [pasted, setPasted] = useState("");

  const exportFile = (): void => {
    const json = session.exportSettings();
    setExported(json);
    download(words.fileName, json, "application/json");
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
        <FileButton
          label={buttons.import}
          accept=".json,application/json"
          icon={<ArrowUploadRegular />}
          onFile={readFile}
        >
          {buttons.import}
        </FileButton>
      </div>
      {exported !== null && <FileText label={words.fileText} hint={words.fileTextHelp} text={exported} />}
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
