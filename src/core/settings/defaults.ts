import { byName } from "./column-map";
import type { Settings } from "./settings";

/**
 * Settings of a workbook that has none yet. The target is the one of dispatch 8900/UBND-NCPC ("trên 20%");
 * other dispatches say "ít nhất 20%", so the comparator is shown to the clerk wherever it decides something.
 */
export function defaultSettings(): Settings {
  return {
    version: 1,
    programme: "decentralisation",
    target: { percent: "20", comparator: ">" },
    decimals: 1,
    bands: [],
    rateAs: "formula",
    roster: "",
    rosters: [],
    dispatch: { number: "", symbol: "", date: "", issuer: "", kind: "Công văn", title: "" },
    appendices: [],
    appendix: {
      ordinal: 0,
      layout: "all",
      totalRow: true,
      rank: false,
      band: false,
      notes: true,
      justifications: "below",
      mode: "paper",
      zeros: "zero",
    },
    draft: {
      parent: "",
      place: "",
      subject: "",
      recipients: [],
      receivers: [],
      authority: "",
      title: "",
      signer: "",
      unit: "",
    },
    previous: { sheets: byName([]), counts: "assumed" },
    tables: byName([]),
    oneLists: [],
    columnMaps: byName([]),
    justifications: byName([]),
    language: "auto",
  };
}
