import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Section } from "../shared/Section";
import { useMessages } from "../shared/context";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** What data is touched, and which version this is (from the page, where the build writes it). */
export function About() {
  const styles = useStyles();
  const { settings: words, productName } = useMessages();
  const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
  return (
    <Section title={words.data}>
      <ul className={styles.list}>
        {words.dataPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Caption1>
        {productName}. {words.version(version)}
      </Caption1>
    </Section>
  );
}
