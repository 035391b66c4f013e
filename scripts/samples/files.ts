import { strToU8 } from "fflate";
import { bacKan2021 } from "./bac-kan-2021";
import { bacKan2021WithMistakes, DISPATCH, PLANTED } from "./bac-kan-2021-loi";
import { TITLE } from "./layout";
import { workbookFile } from "./workbook-file";

const PROPERTIES = { title: TITLE, created: "2021-11-23T01:00:00Z" };

/** The sample files by name, and the list of the mistakes in the second one. */
export function sampleFiles(): Map<string, Uint8Array> {
  const list = {
    file: "bac-kan-2021-loi.xlsx",
    sheet: "Danh sách",
    roster: "bac-kan-2021",
    dispatch: DISPATCH,
    planted: PLANTED,
  };
  return new Map([
    ["bac-kan-2021.xlsx", workbookFile(bacKan2021(), PROPERTIES)],
    ["bac-kan-2021-loi.xlsx", workbookFile(bacKan2021WithMistakes(), PROPERTIES)],
    ["bac-kan-2021-loi.json", strToU8(`${JSON.stringify(list, null, 2)}\n`)],
  ]);
}
