import type { Area } from "../../../src/core/sheet/address";
import { HostError, invalidArgument } from "../errors";
import { fromLocalFormula } from "../formula/local";
import { normalFormula } from "../formula/references";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject, flag, optional, text } from "../host-object";
import type { NamedItemModel, SheetModel } from "../model";
import { absoluteReferenceOf, parseReference, quoteSheetName, splitSheetName } from "../sheet/references";
import { sameName } from "../sheet/sheets";
import { RangeObject } from "./range";
import { WorksheetObject } from "./worksheet";

/** Rules for names: https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1 */
function checkName(name: string): void {
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    !/^[RC]$/i.test(name) &&
    !parseReference(name);
  if (!valid) throw invalidArgument(`no name: ${name}`);
}

/** Names of the workbook, or of one sheet. */
export class NamedItemCollection extends HostCollection<NamedItemObject> {
  readonly #sheet: SheetModel | null;

  constructor(host: ExcelHost, sheet: SheetModel | null) {
    super(host, "NamedItemCollection");
    this.#sheet = sheet;
  }

  get #names(): ReadonlyMap<string, NamedItemModel> {
    return (this.#sheet ? this.#sheet.names : this.host.model.names) ?? new Map<string, NamedItemModel>();
  }

  items(): NamedItemObject[] {
    return [...this.#names.values()].map((model) => new NamedItemObject(this.host, this.#sheet, model));
  }

  find(key: string): NamedItemObject | undefined {
    return this.items().find(({ model }) => sameName(model.name, key));
  }

  Add(name: unknown, reference: unknown, comment?: unknown): NamedItemObject {
    const formula =
      reference instanceof RangeObject
        ? `=${quoteSheetName(reference.sheet.name)}!${absoluteReferenceOf(reference.area)}`
        : normalFormula(asFormula(text(reference)));
    return this.#add(name, formula, comment);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItemObject {
    return this.#add(name, normalFormula(fromLocalFormula(asFormula(text(formula)), this.host.culture)), comment);
  }

  #add(name: unknown, formula: string, comment: unknown): NamedItemObject {
    const wanted = text(name);
    checkName(wanted);
    if (this.find(wanted)) throw new HostError("ItemAlreadyExists");
    const remark = optional(comment, text);
    const model: NamedItemModel = {
      name: wanted,
      formula,
      visible: true,
      ...(remark !== undefined && { comment: remark }),
    };
    const names = this.#sheet ? (this.#sheet.names ??= new Map<string, NamedItemModel>()) : this.host.model.names;
    names.set(wanted, model);
    this.host.note({ kind: "workbook" });
    return new NamedItemObject(this.host, this.#sheet, model);
  }
}

function asFormula(written: string): string {
  return written.startsWith("=") ? written : `=${written}`;
}

class NamedItemObject extends HostObject {
  readonly #sheet: SheetModel | null;

  constructor(
    host: ExcelHost,
    sheet: SheetModel | null,
    readonly model: NamedItemModel,
  ) {
    super(host, "NamedItem");
    this.#sheet = sheet;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.model.name };
  }

  get Name(): string {
    return this.model.name;
  }

  get Formula(): string {
    return this.model.formula;
  }

  set Formula(value: unknown) {
    this.model.formula = normalFormula(asFormula(text(value)));
    this.host.note({ kind: "workbook" });
  }

  get Scope(): string {
    return this.#sheet ? "Worksheet" : "Workbook";
  }

  get Type(): string {
    return placeOf(this.host, this.#sheet, this.model) ? "Range" : "String";
  }

  /** For a name of cells: their address (reference, `NamedItem.value`). */
  get Value(): string {
    return this.model.formula.slice(1);
  }

  get Visible(): boolean {
    return this.model.visible;
  }

  set Visible(value: unknown) {
    this.model.visible = flag(value);
  }

  get Comment(): string {
    return this.model.comment ?? "";
  }

  set Comment(value: unknown) {
    this.model.comment = text(value);
  }

  get Worksheet(): HostObject {
    if (!this.#sheet) throw new HostError("ItemNotFound");
    return new WorksheetObject(this.host, this.#sheet);
  }

  GetRange(): RangeObject {
    const place = placeOf(this.host, this.#sheet, this.model);
    if (!place) throw new HostError("ItemNotFound");
    return new RangeObject(this.host, place.sheet, place.area);
  }

  Delete(): void {
    const names = this.#sheet ? this.#sheet.names : this.host.model.names;
    names?.delete(this.model.name);
    this.host.note({ kind: "workbook" });
  }
}

/** The cells a name stands for; null where it is a value or a larger formula. */
function placeOf(
  host: ExcelHost,
  own: SheetModel | null,
  { formula }: NamedItemModel,
): { sheet: SheetModel; area: Area } | null {
  const { sheet: name, rest } = splitSheetName(formula.slice(1));
  const area = parseReference(rest);
  const sheet = name === null ? own : host.model.sheets.find((one) => sameName(one.name, name));
  return area && sheet ? { sheet, area } : null;
}

/** The area a name means on a sheet: the sheet's own name first, then the workbook's. */
export function areaOfName(host: ExcelHost, sheet: SheetModel, name: string): Area | null {
  for (const names of [sheet.names, host.model.names]) {
    const model = [...(names?.values() ?? [])].find((one) => sameName(one.name, name));
    const place = model && placeOf(host, sheet, model);
    if (place?.sheet === sheet) return place.area;
  }
  return null;
}
