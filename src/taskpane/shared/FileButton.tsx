import { Button, makeStyles, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

const useStyles = makeStyles({ file: { display: "none" } });

/** A button that lets a file be chosen. */
export function FileButton({
  label,
  accept,
  onFile,
  children,
  ...button
}: Pick<ButtonProps, "className" | "size" | "icon"> & {
  /** Name of the choice itself; the button bears `children`. */
  readonly label: string;
  /** As the attribute of that name: ".xlsx,.xlsm". */
  readonly accept: string;
  /** Resolves when the file is no longer needed. */
  readonly onFile: (file: File) => Promise<unknown>;
  readonly children: string;
}) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => chooser.current?.click()}>
        {children}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept={accept}
        className={styles.file}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Choosing the same file again must count as a choice.
          if (file) void onFile(file).finally(() => (target.value = ""));
        }}
      />
    </>
  );
}
