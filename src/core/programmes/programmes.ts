import { decentralisation } from "./decentralisation";
import { programmeSchema, type Programme } from "./programme";

/** Every kind of sheet that is known, the likeliest first. A declaration that contradicts itself throws at once. */
export const programmes: readonly Programme[] = [decentralisation].map(checked);

export function programmeById(id: string): Programme | null {
  return programmes.find((programme) => programme.id === id) ?? null;
}

/** Beyond the schema: ids are unique, and identities and rate speak of counts that the programme has. */
export function checked(declaration: Programme): Programme {
  const programme = programmeSchema.parse(declaration);
  const ids = programme.fields.map((field) => field.id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new Error(`Programme ${programme.id}: field ${repeated} stands twice`);
  if (!programme.fields.some((field) => field.kind === "agency"))
    throw new Error(`Programme ${programme.id}: no agency field`);
  const counts = new Set(programme.fields.filter((field) => field.kind === "count").map((field) => field.id));
  const named = [...programme.identities, programme.rate].flatMap(({ whole, parts }) => [whole, ...parts]);
  const unknown = named.find((id) => !counts.has(id));
  if (unknown !== undefined) throw new Error(`Programme ${programme.id}: ${unknown} is no count of it`);
  return programme;
}
