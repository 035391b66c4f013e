/** A list that shows no marks, to be spread into a style. */
export const PLAIN_LIST = { listStyleType: "none", margin: 0, padding: 0 } as const;

/** The same, its items below one another. */
export const PLAIN_COLUMN = { ...PLAIN_LIST, display: "flex", flexDirection: "column" } as const;
