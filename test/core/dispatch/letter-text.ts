import { listLines, type DispatchDocument } from "../../../src/core/dispatch/document";

/** A dispatch as text, in the order of its parts. */
export function letterText(dispatch: DispatchDocument): string {
  const { issuer, code, subject, placeAndDate, recipients, body, receivers, signature } = dispatch;
  return [
    ...issuer.parent,
    ...issuer.name,
    code,
    subject,
    placeAndDate,
    "Kính gửi:",
    ...listLines(recipients),
    ...body.map(({ runs }) => runs.map(({ text }) => text).join("")),
    "Nơi nhận:",
    ...listLines(receivers),
    ...signature.authority,
    ...signature.title,
    signature.name,
  ].join("\n");
}
