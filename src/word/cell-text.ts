import type { AppendixCell } from "../core/appendix/document";
import { plainLine } from "./plain-line";

/** What a cell shows; "" where there is none. */
export function cellText(cell: AppendixCell | undefined): string {
  return cell === undefined || cell.kind === "empty" ? "" : plainLine(cell.text);
}
