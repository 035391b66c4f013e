import { HostError } from "../errors";
import { EventNumber } from "../events";
import type { ExcelHost } from "../host";
import { HostObject, flag, optional, record, text } from "../host-object";
import type { ProtectedAction, ProtectionOptions, SheetModel } from "../model";

const ACTIONS: readonly ProtectedAction[] = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

export class WorksheetProtectionObject extends HostObject {
  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
  ) {
    super(host, "WorksheetProtection");
  }

  get Protected(): boolean {
    return this.sheet.protection !== null;
  }

  get Options(): unknown {
    const { protection } = this.sheet;
    if (!protection) return null;
    const allowed = ACTIONS.map((action) => [action, protection.options?.[action] ?? false] as const);
    return { ...Object.fromEntries(allowed), selectionMode: "Normal" };
  }

  /** "It fails if the worksheet has already been protected" (reference, `WorksheetProtection.protect`). */
  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.protection) throw new HostError("InvalidOperation");
    const wanted = optional(options, record) ?? {};
    const allowed: ProtectionOptions = {};
    for (const action of ACTIONS) {
      const value = optional(wanted[action], flag);
      if (value !== undefined) allowed[action] = value;
    }
    const secret = optional(password, text);
    this.sheet.protection = { options: allowed, ...(secret && { password: secret }) };
    this.#changed();
  }

  Unprotect(password?: unknown): void {
    const { protection } = this.sheet;
    if (!protection) return;
    if (protection.password !== undefined && protection.password !== optional(password, text))
      throw new HostError("AccessDenied");
    this.sheet.protection = null;
    this.#changed();
  }

  #changed(): void {
    this.host.events.ofSheet(EventNumber.ProtectionChanged, this.sheet, { isProtected: this.Protected });
    this.host.note({ kind: "sheet", sheet: this.sheet });
  }
}
