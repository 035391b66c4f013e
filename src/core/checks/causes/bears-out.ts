import type { FieldId } from "../../programmes/programme";
import { countAt } from "../../standing/readings";
import type { Block, CheckContext } from "../context";

/** Whether a row adds up once `count` stands in a field's place. False where no identity can tell. */
export function addsUpWith(context: CheckContext, block: Block, field: FieldId, index: number, count: number): boolean {
  const figure = (other: FieldId) => {
    const column = block.counts[other];
    return other === field ? count : column ? countAt(column, index) : NaN;
  };
  const telling = context.identities.filter(
    ({ whole, parts, complete }) => complete && (whole === field || parts.includes(field)),
  );
  return (
    telling.length > 0 &&
    telling.every(({ whole, parts }) => parts.reduce((sum, part) => sum + figure(part), 0) === figure(whole))
  );
}
