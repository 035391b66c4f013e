import { HostError } from "../errors";
import type { ExcelHost } from "../host";
import { HostObject, optional, text } from "../host-object";

/** Protects the structure: which sheets there are, in which order, under which names. */
export class WorkbookProtectionObject extends HostObject {
  constructor(host: ExcelHost) {
    super(host, "WorkbookProtection");
  }

  get Protected(): boolean {
    return this.host.model.structureProtected;
  }

  /** "It fails if the workbook has already been protected" (reference, `WorkbookProtection.protect`). */
  Protect(password?: unknown): void {
    const { model } = this.host;
    if (model.structureProtected) throw new HostError("InvalidOperation");
    const secret = optional(password, text);
    model.structureProtected = true;
    if (secret) model.structurePassword = secret;
    this.host.note({ kind: "workbook" });
  }

  Unprotect(password?: unknown): void {
    const { model } = this.host;
    if (model.structurePassword !== undefined && model.structurePassword !== optional(password, text))
      throw new HostError("AccessDenied");
    model.structureProtected = false;
    delete model.structurePassword;
    this.host.note({ kind: "workbook" });
  }
}
