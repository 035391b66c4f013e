import type { Area } from "../core/sheet/address";

/** How long after a write its events may still come, in milliseconds. */
const ECHO_MS = 3000;

/**
 * Tells our own writes from another hand's. Excel says so itself from ExcelApi 1.14 on (`triggerSource`); before, an event
 * is ours where it lies within what was just written.
 */
export class OwnWrites {
  private writes: { readonly sheetId: string; readonly areas: readonly Area[]; readonly until: number }[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  note(sheetId: string, areas: readonly Area[]): void {
    this.writes.push({ sheetId, areas, until: this.now() + ECHO_MS });
  }

  includes(sheetId: string, area: Area): boolean {
    const now = this.now();
    this.writes = this.writes.filter(({ until }) => until > now);
    return this.writes.some((write) => write.sheetId === sheetId && write.areas.some((own) => holds(own, area)));
  }
}

function holds(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}
