import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    alignSelf: "flex-start",
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    // Its arrow stands in line with the text around it.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
  content: { paddingInlineStart: tokens.spacingHorizontalS },
});

/** Something told on request. */
export function Disclosure({
  label,
  small = false,
  startsOpen = false,
  children,
}: {
  readonly label: string;
  readonly small?: boolean;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        size={small ? "small" : "medium"}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
      </Button>
      {isOpen && (
        <div id={id} className={styles.content}>
          {children}
        </div>
      )}
    </>
  );
}
