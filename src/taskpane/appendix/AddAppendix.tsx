import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useEffect, useState } from "react";
import { MOST_APPENDICES } from "../../core/settings/appendices";
import { appendicesWords } from "../../locales/appendices";
import { ChoiceField } from "../shared/ChoiceField";
import { Disclosure } from "../shared/Disclosure";
import { usePane, useSession, useSpeech } from "../shared/context";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
  add: { alignSelf: "flex-start" },
});

/** Chooses a further sheet of the workbook. Closed as long as the dispatch has one appendix, as most have. */
export function AddAppendix({ onAdd }: { readonly onAdd: (sheetName: string) => void }) {
  const { language } = useSpeech();
  const words = appendicesWords(language);
  const count = usePane((state) => state.settings.appendices.length);
  if (count >= MOST_APPENDICES) return null;
  return (
    <div>
      <Disclosure label={words.add}>
        <SheetChoice onAdd={onAdd} />
      </Disclosure>
    </div>
  );
}

function SheetChoice({ onAdd }: { readonly onAdd: (sheetName: string) => void }) {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSpeech();
  const words = appendicesWords(language);
  const [chosen, setChosen] = useState("");
  const appendices = usePane((state) => state.settings.appendices);
  const shown = usePane((state) => state.outcome?.sheetName ?? null);
  const names = usePane((state) => state.previous.sheetNames);
  useEffect(() => void session.listSheets(), [session]);
  // Without a list, the sheet in view is the first appendix already.
  const others = (names ?? []).filter(
    (name) => (appendices.length > 0 || name !== shown) && appendices.every(({ sheet }) => sheet !== name),
  );
  return (
    <div className={styles.part}>
      <Caption1>{words.addHelp}</Caption1>
      {names !== null && others.length === 0 && <Caption1>{words.noOtherSheets}</Caption1>}
      {others.length > 0 && (
        <>
          <ChoiceField
            label={words.addWhich}
            value={chosen}
            choices={[["", words.addChoose] as const, ...others.map((name) => [name, name] as const)]}
            onChoice={setChosen}
          />
          <Button
            className={styles.add}
            icon={<AddRegular />}
            disabledFocusable={chosen === ""}
            onClick={() => {
              if (chosen !== "") onAdd(chosen);
              setChosen("");
            }}
          >
            {words.addIt}
          </Button>
        </>
      )}
    </div>
  );
}
