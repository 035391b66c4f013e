import { listLines, type DispatchDocument } from "../core/dispatch/document";
import { MOTTO, NATIONAL_TITLE, RECEIVERS, RECIPIENTS } from "../core/dispatch/fixed-words";
import { plainLine } from "./plain-line";

/** The dispatch as plain text in the order of its parts, a line for each of its lines: for where no file can be saved. */
export function dispatchText(dispatch: DispatchDocument): string {
  const { issuer, code, subject, placeAndDate, recipients, body, receivers, signature } = dispatch;
  const parts = [
    [...issuer.parent, ...issuer.name],
    [NATIONAL_TITLE, MOTTO],
    [code, subject],
    [placeAndDate],
    recipients.length > 1 ? [RECIPIENTS, ...listLines(recipients)] : recipients.map((only) => `${RECIPIENTS} ${only}`),
    body.map(({ runs }) => runs.map(({ text }) => text).join("")),
    [RECEIVERS, ...listLines(receivers)],
    [...signature.authority, ...signature.title, signature.name],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(plainLine).join("\n"))
    .join("\n\n");
}
