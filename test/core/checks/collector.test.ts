import { createCollector, MOST_OF_A_CODE } from "../../../src/core/checks/collector";
import { finding } from "../../../src/core/checks/finding";

it("puts findings in the order the sheet is read, those without a cell last", () => {
  const { report, findings } = createCollector();
  report(finding("missing-agency", [], {}));
  report(finding("wrong-percent", [{ row: 6, column: 6 }], {}));
  report(finding("text-number", [{ row: 6, column: 2 }], {}));
  report(finding("stt", [{ row: 5, column: 0 }], {}));
  expect(findings().map(({ code }) => code)).toEqual(["stt", "text-number", "wrong-percent", "missing-agency"]);
});

it("counts what is over the limit of a code, and says how many", () => {
  const { report, findings } = createCollector();
  const extra = 7;
  for (let row = 0; row < MOST_OF_A_CODE.info + extra; row += 1)
    report(finding("blank-count", [{ row, column: 4 }], {}));
  const told = findings();
  expect(told).toHaveLength(MOST_OF_A_CODE.info + 1);
  expect(told.at(-1)).toMatchObject({ cells: [{ row: MOST_OF_A_CODE.info, column: 4 }], params: { more: extra } });
});
