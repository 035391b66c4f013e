import { EmptyCollection } from "./property-bag";

/** Tables (ListObjects): workbooks of this host have none. */
export class TableCollection extends EmptyCollection {}
