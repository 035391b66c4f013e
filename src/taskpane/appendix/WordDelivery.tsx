import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { use, useState } from "react";
import { appendixLabel } from "../../core/appendix/wording";
import { wordWords } from "../../locales/word";
import { copyRich, type Rich } from "../shared/clipboard";
import { download } from "../shared/download";
import { FileText } from "../shared/FileText";
import { DownloadContext, usePane, useSession, useSpeech } from "../shared/context";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const useStyles = makeStyles({
  buttons: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  button: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
});

/** The appendix for Word: as a file where the pane can save one, and by the clipboard. Says where it went. */
export function WordDelivery({ canMake }: { readonly canMake: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const canDownload = use(DownloadContext);
  const words = wordWords(language);
  const isBusy = usePane((state) => state.busy !== null);
  const ordinal = usePane((state) => state.settings.appendix.ordinal);
  const [told, setTold] = useState("");
  const [byHand, setByHand] = useState<Rich | null>(null);

  const save = async (): Promise<void> => {
    setByHand(null);
    const file = await session.appendixFile();
    if (!file) return;
    const name = words.fileName(appendixLabel(ordinal));
    download(name, file, DOCX);
    setTold(words.saved(name));
  };
  const copy = async (): Promise<void> => {
    setTold("");
    setByHand(null);
    const rich = await session.appendixClipboard();
    if (!rich) return;
    if (await copyRich(rich)) setTold(words.copied);
    else setByHand(rich);
  };

  return (
    <>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          disabledFocusable={isBusy || !canMake}
          onClick={() => {
            if (canDownload) void save();
            else setTold(words.noDownload);
          }}
        >
          {words.save}
        </Button>
        <Button className={styles.button} disabledFocusable={isBusy || !canMake} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <div role="status">{told !== "" && <Caption1>{told}</Caption1>}</div>
      {byHand && <FileText label={words.copyByHand.label} hint={words.copyByHand.hint} text={byHand.text} />}
    </>
  );
}
