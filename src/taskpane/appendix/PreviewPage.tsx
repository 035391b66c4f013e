import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type CSSProperties } from "react";
import type {
  AppendixCell,
  AppendixColumn,
  AppendixDocument,
  AppendixRow,
  HeadingLine,
} from "../../core/appendix/document";
import { useMessages, useSession } from "../shared/context";
import { usePages } from "../shared/use-pages";

/** Rows drawn more at each press: some pages' worth. */
const STEP = 100;

/** Lengths on the page are millimetres times `--mm`, sizes points times `--pt`: one number scales all. */
const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    backgroundColor: "#ffffff",
    color: "#000000",
    fontFamily: '"Times New Roman", "Liberation Serif", Tinos, serif',
    lineHeight: "1.2",
    overflowWrap: "anywhere",
    forcedColorAdjust: "none",
  },
  line: { margin: 0, textAlign: "center" },
  rule: { height: "0", borderTop: "calc(0.75 * var(--pt)) solid #000000", marginInline: "auto" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", marginTop: "calc(8 * var(--pt))" },
  cell: {
    border: "calc(0.6 * var(--pt)) solid #000000",
    padding: "calc(1.5 * var(--pt)) calc(2 * var(--pt))",
    verticalAlign: "middle",
    fontWeight: "normal",
  },
  strong: { fontWeight: "bold" },
  heading: { fontWeight: "bold", textAlign: "center" },
  number: { textAlign: "center", fontStyle: "italic", fontSize: "calc(10 * var(--pt))" },
  notes: { marginTop: "calc(6 * var(--pt))", "& p": { margin: 0 } },
});

const A4 = { short: 210, long: 297 } as const;
/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** The page itself: the same document that Excel gets, on paper-white in every theme. */
export function PreviewPage({
  appendix,
  rowCount,
  isFull,
}: {
  /** With the first of its `rowCount` rows. */
  readonly appendix: AppendixDocument;
  readonly rowCount: number;
  readonly isFull: boolean;
}) {
  const styles = useStyles();
  const { buttons } = useMessages();
  const session = useSession();
  const { at, need } = usePages({ first: appendix.rows, count: rowCount }, (from, to) =>
    session.pages?.appendixRows(from, to),
  );
  const [wanted, setWanted] = useState(appendix.rows.length);
  const rows = Array.from({ length: Math.max(wanted, appendix.rows.length) }, (_, index) => at(index)).filter(
    (row) => row !== undefined,
  );
  const { page, columns, numbering } = appendix;
  const isPortrait = page.orientation === "portrait";
  const width = isPortrait ? A4.short : A4.long;
  const height = isPortrait ? A4.long : A4.short;
  const { top, right, bottom, left } = page.margins;
  const scale = {
    "--mm": isFull ? "1mm" : `calc(100cqw / ${width})`,
    "--pt": isFull ? "1pt" : `calc(100cqw / ${(width * POINTS).toFixed(2)})`,
  } as CSSProperties;
  const rest = rowCount - rows.length;

  return (
    <div
      className={styles.page}
      lang="vi"
      style={{
        ...scale,
        width: millimetres(width),
        minHeight: millimetres(height),
        padding: [top, right, bottom, left].map(millimetres).join(" "),
      }}
    >
      {appendix.heading.map((line) => (
        <p key={line.role} className={styles.line} style={lineStyle(line)}>
          {line.text}
        </p>
      ))}
      {appendix.ruleShare > 0 && <div className={styles.rule} style={{ width: `${appendix.ruleShare * 100}%` }} />}
      <table className={styles.table} style={{ fontSize: points(appendix.tableSize) }}>
        <colgroup>
          {columns.map(({ field, share }) => (
            <col key={field} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          {appendix.header.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => (
                <th
                  key={cell.column}
                  scope={cell.columnSpan > 1 ? "colgroup" : "col"}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  className={mergeClasses(styles.cell, styles.heading)}
                >
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
          {numbering.length > 0 && (
            <tr>
              {numbering.map((number) => (
                <td key={number} className={mergeClasses(styles.cell, styles.number)}>
                  {number}
                </td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            need(rows.length, rows.length + STEP);
            setWanted(rows.length + STEP);
          }}
        >
          {buttons.showMore(Math.min(STEP, rest))}
        </Button>
      )}
      {appendix.notes.length > 0 && (
        <div className={styles.notes} style={{ fontSize: points(appendix.tableSize) }}>
          {appendix.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function Row({ row, columns }: { readonly row: AppendixRow; readonly columns: readonly AppendixColumn[] }) {
  const styles = useStyles();
  const className = mergeClasses(styles.cell, row.kind !== "agency" && styles.strong);
  if (row.kind === "group") {
    return (
      <tr>
        <th scope="rowgroup" colSpan={columns.length} className={className} style={{ textAlign: "start" }}>
          {row.cells.map(cellText).join("")}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {columns.map(({ field, align }, index) => (
        <td key={field} className={className} style={{ textAlign: align }}>
          {cellText(row.cells[index])}
        </td>
      ))}
    </tr>
  );
}

function cellText(cell: AppendixCell | undefined): string {
  return cell && cell.kind !== "empty" ? cell.text : "";
}

function lineStyle({ size, bold, italic, role }: HeadingLine): CSSProperties {
  return {
    fontSize: points(size),
    fontWeight: bold ? "bold" : "normal",
    fontStyle: italic ? "italic" : "normal",
    ...(role === "reference" && { marginBottom: points(2) }),
  };
}

function millimetres(length: number): string {
  return `calc(${length} * var(--mm))`;
}

function points(size: number): string {
  return `calc(${size} * var(--pt))`;
}
