import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { use } from "react";
import type { DeliveryWords } from "../../locales/word";
import type { Copied } from "../shared/clipboard";
import { download } from "../shared/download";
import { DownloadContext, usePane } from "../shared/context";
import { useCopy } from "./use-copy";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const useStyles = makeStyles({
  // Beside each other where their words leave room.
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1, minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
});

/** A document for Word: as a file where the pane can save one, and by the clipboard. Says where it went. */
export function Delivery({
  words,
  fileName,
  canMake,
  canCopy = canMake,
  file,
  content,
}: {
  readonly words: DeliveryWords;
  readonly fileName: string;
  readonly canMake: boolean;
  /** Where it is not the same as for the file. */
  readonly canCopy?: boolean;
  /** Makes the file; null where that failed, which is told elsewhere. */
  readonly file: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** What is copied; null as for the file. */
  readonly content: () => Promise<Copied | null>;
}) {
  const styles = useStyles();
  const canDownload = use(DownloadContext);
  const isBusy = usePane((state) => state.busy !== null);
  const { copy, tell, told } = useCopy(words.copyByHand);

  const save = async (): Promise<void> => {
    tell("");
    const made = await file();
    if (!made) return;
    download(fileName, made, DOCX);
    tell(words.saved(fileName));
  };
  const copyContent = async (): Promise<void> => {
    tell("");
    const made = await content();
    if (made) await copy(made, words.copied);
  };

  return (
    <>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          disabledFocusable={isBusy || !canMake}
          onClick={() => {
            if (canDownload) void save();
            else tell(words.noDownload);
          }}
        >
          {words.save}
        </Button>
        <Button className={styles.button} disabledFocusable={isBusy || !canCopy} onClick={() => void copyContent()}>
          {words.copy}
        </Button>
      </div>
      {told}
    </>
  );
}
