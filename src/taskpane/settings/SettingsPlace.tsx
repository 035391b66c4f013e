import { makeStyles, tokens } from "@fluentui/react-components";
import { ChoiceField, choicesOf } from "../shared/ChoiceField";
import { Section } from "../shared/Section";
import { DecimalsField, TargetFields } from "../shared/TargetFields";
import { useMessages, usePane, useSession } from "../shared/context";
import { About } from "./About";
import { RosterSection } from "./RosterSection";
import { SettingsFile } from "./SettingsFile";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
});

/** Thiết lập: what a clerk sets once for a workbook. */
export default function SettingsPlace() {
  const styles = useStyles();
  const session = useSession();
  const { settings: words } = useMessages();
  const settings = usePane((state) => state.settings);
  return (
    <div className={styles.place}>
      <Section title={words.target}>
        <TargetFields />
      </Section>
      <Section title={words.rates}>
        <DecimalsField />
        <ChoiceField
          label={words.rateAs}
          value={settings.rateAs}
          choices={choicesOf(words.rateKinds)}
          onChoice={(rateAs) => {
            session.edit((before) => ({ ...before, rateAs }));
          }}
        />
      </Section>
      <RosterSection />
      <Section title={words.display}>
        <ChoiceField
          label={words.language}
          value={settings.language}
          choices={choicesOf(words.languages)}
          onChoice={(language) => {
            session.edit((before) => ({ ...before, language }));
          }}
        />
      </Section>
      <SettingsFile />
      <About />
    </div>
  );
}
