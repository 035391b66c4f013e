/** What the workbench says to the developer who runs it. The add-in's own sentences are in src/locales. */
export const words = {
  building: "Building the add-in and the workbench…",
  serving: (url: string) => `Workbench: ${url} (Ctrl+C stops it)`,
  notFound: (path: string) => `Nothing is served at ${path}`,
  unnamedBook: "workbook.xlsx",
  openFailed: (name: string, reason: string) => `${name} was not opened: ${reason}. The workbook shown is unchanged.`,
  sampleMissing: (name: string) => `The sample ${name} could not be loaded.`,
  saved: (name: string) => `Saved ${name}.`,
  editRefused: (reason: string) => `The cell was not changed: ${reason}`,
  protectedCell: "the sheet is protected.",
  editing: "Editing: Enter keeps, Esc drops.",
} as const;
