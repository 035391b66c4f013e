import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSortRegular } from "@fluentui/react-icons/svg/arrow-sort";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { FlagOffRegular } from "@fluentui/react-icons/svg/flag-off";
import { useId, type ReactElement } from "react";
import { Section } from "../shared/Section";
import { useMessages, usePane, useSession } from "../shared/context";

const useStyles = makeStyles({
  actions: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  button: { justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalS, whiteSpace: "nowrap" },
});

/** What can be done to the sheet; each says beside itself what it will do. */
export function Actions() {
  const styles = useStyles();
  const session = useSession();
  const { actions, buttons, recognition } = useMessages();
  const rateAs = usePane((state) => state.settings.rateAs);
  const isFolded = usePane(({ outcome }) => outcome?.kind === "report" && outcome.table.ranges.length > 1);
  return (
    <Section title={actions.title}>
      <div className={styles.actions}>
        <Action
          icon={<CalculatorRegular />}
          name={buttons.rates}
          what={rateAs === "formula" ? actions.ratesFormula : actions.ratesValue}
          onPress={() => session.recomputeRates()}
        />
        {!isFolded && (
          <>
            <Action
              icon={<ArrowSortRegular />}
              name={buttons.sort}
              what={actions.sort}
              onPress={() => session.sortByRate()}
            />
            <Action icon={<FlagRegular />} name={buttons.flag} what={actions.flag} onPress={() => session.flag()} />
          </>
        )}
        <Action
          icon={<FlagOffRegular />}
          name={buttons.unflag}
          what={actions.unflag}
          onPress={() => session.unflag()}
        />
      </div>
      {isFolded && <Caption1>{recognition.besideActions}</Caption1>}
    </Section>
  );
}

function Action({
  icon,
  name,
  what,
  onPress,
}: {
  readonly icon: ReactElement;
  readonly name: string;
  readonly what: string;
  readonly onPress: () => Promise<void>;
}) {
  const styles = useStyles();
  const id = useId();
  const isBusy = usePane((state) => state.busy !== null);
  return (
    <>
      <Button
        className={styles.button}
        icon={icon}
        aria-describedby={id}
        disabledFocusable={isBusy}
        onClick={() => void onPress()}
      >
        {name}
      </Button>
      <Caption1 id={id}>{what}</Caption1>
    </>
  );
}
