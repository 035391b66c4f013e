import { planRates } from "../../../src/core/corrections/rates";
import { percentUnits } from "../../../src/core/numbers/ratio";
import { checkRows } from "../../support/checked";
import { convertOne, describeWithLibreOffice } from "../../support/libreoffice";

/** Every part of every whole up to 2,000 whose percentage ends in a half of the first decimal: 1/16 is 6.25 %. */
function exactHalves(): (readonly [part: number, whole: number])[] {
  const halves: (readonly [number, number])[] = [];
  for (let whole = 1; whole <= 2000; whole += 1) {
    for (let part = 1; part < whole; part += 1) {
      const twentieths = (2000 * part) / whole;
      if (Number.isInteger(twentieths) && twentieths % 2 === 1) halves.push([part, whole]);
    }
  }
  return halves;
}

const TEXT_OF_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,1";

/** What LibreOffice computes for the formulas of one column, each beside the figures it refers to (Excel's own syntax). */
function computed(rows: readonly { readonly figures: readonly number[]; readonly formula: string }[]): number[] {
  const cells = rows.map(({ figures, formula }) => {
    const numbers = figures.map((figure) => `<table:table-cell office:value-type="float" office:value="${figure}"/>`);
    const escaped = formula.replaceAll('"', "&quot;");
    return `<table:table-row>${numbers.join("")}<table:table-cell table:formula="msoxl:${escaped}"/></table:table-row>`;
  });
  const sheet =
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"' +
    ' xmlns:msoxl="http://schemas.microsoft.com/office/excel/formula" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
    `<office:body><office:spreadsheet><table:table table:name="S">${cells.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
  const text = new TextDecoder().decode(convertOne(new TextEncoder().encode(sheet), ".fods", TEXT_OF_SHEET));
  return text
    .trim()
    .split("\n")
    .map((line) => Number(line.replaceAll('"', "").split(",").at(-1)));
}

describeWithLibreOffice("the formula of a rate", () => {
  it.each([
    ["points", (rate: number) => rate, 10],
    ["fractions", (rate: number) => ({ v: rate / 100, format: "0.0%" }), 1000],
  ] as const)("rounds every exact half away from zero, in %s", (_, rateCell, scale) => {
    const halves = exactHalves();
    expect(halves.length).toBeGreaterThan(3000);
    const expected = halves.map(([part, whole]) => percentUnits(part, whole, 1));
    const rows = halves.map(([part, whole], at) => [
      at + 1,
      `Sở thứ ${at + 1}`,
      whole,
      part,
      0,
      whole - part,
      rateCell(expected[at]! / 10),
    ]);
    // Headings stand in row 1 of the checked sheet; here the figures begin there.
    const { edits } = planRates(checkRows(rows));
    const formulas = edits.map(({ after }) =>
      String(after).replace(/([C-E])(\d+)/g, (__, column: string, row: string) => `${column}${Number(row) - 1}`),
    );
    const sheet = halves.map(([part, whole], at) => ({ figures: [0, 0, whole, part, 0], formula: formulas[at]! }));
    expect(computed(sheet)).toEqual(expected.map((units) => units / scale));
  });
});
