import type { TableIdentity } from "../settings/table-choice";
import { fold } from "../text/fold";
import type { RankingTable } from "./table";

const LONGEST_TITLE = 200;

/**
 * By what each table of a sheet is known again: the line right above it, and its place among the tables under such a
 * line, downwards and to the right. Beside each other as `tables` are.
 */
export function identitiesOf(tables: readonly RankingTable[]): readonly TableIdentity[] {
  const titles = tables.map(({ above }) => fold(above.at(-1)?.text ?? "").slice(0, LONGEST_TITLE));
  return tables.map((table, index) => {
    const before = tables.filter((other, at) => titles[at] === titles[index] && standsBefore(other, table));
    return { title: titles[index]!, ordinal: before.length };
  });
}

/** The table of that identity; null where there is none any more. */
export function tableOf(tables: readonly RankingTable[], identity: TableIdentity): RankingTable | null {
  const identities = identitiesOf(tables);
  return (
    tables.find(
      (_, index) => identities[index]!.title === identity.title && identities[index]!.ordinal === identity.ordinal,
    ) ?? null
  );
}

function standsBefore({ header: one }: RankingTable, { header: other }: RankingTable): boolean {
  return one.top < other.top || (one.top === other.top && one.left < other.left);
}

/** Tables that score so nearly alike are about equally likely to be meant. */
const ALIKE = 0.4;

/** Tables about as likely as the first; itself among them. `tables`: best first. */
export function rivalsOf(tables: readonly RankingTable[]): readonly RankingTable[] {
  const best = tables[0]?.score ?? 0;
  return tables.filter(({ score }) => score > best - ALIKE);
}
