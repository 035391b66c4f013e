import { HostError } from "../errors";
import type { ExcelHost } from "../host";
import { HostObject } from "../host-object";
import type { RangeObject } from "./range";

/** Filters: sheets of this host have none. Rows a filter had hidden in the opened file are hidden rows. */
export class AutoFilterObject extends HostObject {
  constructor(host: ExcelHost) {
    super(host, "AutoFilter");
  }

  get Enabled(): boolean {
    return false;
  }

  get IsDataFiltered(): boolean {
    return false;
  }

  GetRange(): RangeObject {
    throw new HostError("ItemNotFound");
  }
}
