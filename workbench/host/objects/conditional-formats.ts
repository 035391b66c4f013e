import type { Area } from "../../../src/core/sheet/address";
import { colorFrom } from "../colors";
import { HostError, invalidArgument, notImplemented } from "../errors";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import { normalFormula } from "../formula/references";
import { fromLocalFormula, toLocalFormula } from "../formula/local";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject, flag, integer, oneOf, text } from "../host-object";
import type { BorderEdge, BorderModel, ConditionalFormatModel, SheetModel } from "../model";
import { clearConditionalFormats, conditionalFormatsIn, renumber } from "../sheet/conditional-areas";
import { guardAction } from "../sheet/protection";
import { RangeAreasObject } from "./range-areas";
import { RangeObject } from "./range";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** The conditional formats that reach into some cells. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormatObject> {
  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {
    super(host, "ConditionalFormatCollection");
  }

  items(): ConditionalFormatObject[] {
    return conditionalFormatsIn(this.sheet, this.areas).map(
      (model) => new ConditionalFormatObject(this.host, this.sheet, model),
    );
  }

  find(key: string): ConditionalFormatObject | undefined {
    return this.items().find(({ model }) => model.id === key);
  }

  /** "Adds a new conditional format to the collection at the first/top priority" (reference, `ConditionalFormatCollection.add`). */
  Add(type: unknown): ConditionalFormatObject {
    const kind = oneOf(type, TYPES);
    if (kind !== "Custom") throw notImplemented(`conditional formats of the type ${kind}`);
    guardAction(this.sheet, "allowFormatCells");
    for (const other of this.sheet.conditionalFormats) other.priority += 1;
    const model: ConditionalFormatModel = {
      id: newId(this.sheet),
      type: kind,
      areas: [...this.areas],
      priority: 0,
      stopIfTrue: false,
      format: {},
    };
    this.sheet.conditionalFormats.unshift(model);
    this.host.note({ kind: "sheet", sheet: this.sheet });
    return new ConditionalFormatObject(this.host, this.sheet, model);
  }

  ClearAll(): void {
    guardAction(this.sheet, "allowFormatCells");
    clearConditionalFormats(this.sheet, this.areas);
    this.host.note({ kind: "sheet", sheet: this.sheet });
  }
}

function newId(sheet: SheetModel): string {
  const taken = new Set(sheet.conditionalFormats.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

class ConditionalFormatObject extends HostObject {
  constructor(
    host: ExcelHost,
    readonly sheet: SheetModel,
    readonly model: ConditionalFormatModel,
  ) {
    super(host, "ConditionalFormat");
  }

  override identity(): Record<string, unknown> {
    return { Id: this.model.id };
  }

  /** For every change: refuses on a protected sheet, and tells the page. */
  change(act: (model: ConditionalFormatModel) => void): void {
    if (!this.sheet.conditionalFormats.includes(this.model)) throw new HostError("ItemNotFound");
    guardAction(this.sheet, "allowFormatCells");
    act(this.model);
    this.host.note({ kind: "sheet", sheet: this.sheet });
  }

  get Id(): string {
    return this.model.id;
  }

  get Type(): string {
    return this.model.type;
  }

  get Priority(): number {
    return this.model.priority;
  }

  /** "Changing this also changes other conditional formats' priorities, to allow for a contiguous priority order" (reference). */
  set Priority(value: unknown) {
    const wanted = integer(value);
    this.change((model) => {
      const others = this.sheet.conditionalFormats
        .filter((other) => other !== model)
        .sort((a, b) => a.priority - b.priority);
      // "Use a negative priority to begin from the back."
      const place = wanted < 0 ? Math.max(others.length + 1 + wanted, 0) : Math.min(wanted, others.length);
      others.splice(place, 0, model);
      for (const [index, format] of others.entries()) format.priority = index;
      renumber(this.sheet);
    });
  }

  get StopIfTrue(): boolean {
    return this.model.stopIfTrue;
  }

  set StopIfTrue(value: unknown) {
    const stopIfTrue = flag(value);
    this.change((model) => {
      model.stopIfTrue = stopIfTrue;
    });
  }

  get Custom(): HostObject {
    if (this.model.type !== "Custom") throw new HostError("ItemNotFound");
    return new CustomConditionalFormat(this);
  }

  GetRange(): RangeObject {
    const area = this.model.areas[0];
    if (!area || this.model.areas.length > 1) throw new HostError("ItemNotFound");
    return new RangeObject(this.host, this.sheet, area);
  }

  GetRanges(): RangeAreasObject {
    return new RangeAreasObject(this.host, this.sheet, this.model.areas);
  }

  Delete(): void {
    this.change((model) => {
      this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((other) => other !== model);
      renumber(this.sheet);
    });
  }
}

class CustomConditionalFormat extends HostObject {
  constructor(readonly owner: ConditionalFormatObject) {
    super(owner.host, "CustomConditionalFormat");
  }

  get Rule(): HostObject {
    return new ConditionalFormatRule(this.owner);
  }

  get Format(): HostObject {
    return new ConditionalRangeFormat(this.owner);
  }
}

/** The formula, relative to the top-left cell of what it covers. */
class ConditionalFormatRule extends HostObject {
  constructor(readonly owner: ConditionalFormatObject) {
    super(owner.host, "ConditionalFormatRule");
  }

  get #origin(): { row: number; column: number } {
    const area = this.owner.model.areas[0]!;
    return { row: area.top, column: area.left };
  }

  #set(formula: string): void {
    const normal = normalFormula(formula.startsWith("=") ? formula : `=${formula}`);
    if (!(this.host.calculator.accepts?.(normal) ?? true)) throw invalidArgument(`not a formula: ${formula}`);
    this.owner.change((model) => {
      model.formula = normal;
      // The element of the opened file tells another rule now.
      delete model.rawXml;
    });
  }

  get Formula(): string {
    return this.owner.model.formula ?? "";
  }

  set Formula(value: unknown) {
    this.#set(text(value));
  }

  get FormulaLocal(): string {
    return toLocalFormula(this.Formula, this.host.culture);
  }

  set FormulaLocal(value: unknown) {
    this.#set(fromLocalFormula(text(value), this.host.culture));
  }

  get FormulaR1C1(): string {
    return toR1C1(this.Formula, this.#origin);
  }

  set FormulaR1C1(value: unknown) {
    this.#set(fromR1C1(text(value), this.#origin));
  }
}

type RuleFormat = ConditionalFormatModel["format"];

abstract class RuleFormatPart extends HostObject {
  constructor(
    readonly owner: ConditionalFormatObject,
    typeName: string,
  ) {
    super(owner.host, typeName);
  }

  get format(): RuleFormat {
    return this.owner.model.format;
  }

  protected set(change: (format: RuleFormat) => void): void {
    this.owner.change((model) => {
      change(model.format);
      delete model.rawXml;
    });
  }
}

class ConditionalRangeFormat extends RuleFormatPart {
  constructor(owner: ConditionalFormatObject) {
    super(owner, "ConditionalRangeFormat");
  }

  get NumberFormat(): string | null {
    return this.format.numberFormat ?? null;
  }

  set NumberFormat(value: unknown) {
    const numberFormat = text(value);
    this.set((format) => {
      format.numberFormat = numberFormat;
    });
  }

  get Font(): HostObject {
    return new ConditionalRangeFont(this.owner, "ConditionalRangeFont");
  }

  get Fill(): HostObject {
    return new ConditionalRangeFill(this.owner, "ConditionalRangeFill");
  }

  get Borders(): HostObject {
    return new ConditionalRangeBorderCollection(this.owner);
  }
}

class ConditionalRangeFont extends RuleFormatPart {
  #set(change: NonNullable<RuleFormat["font"]>): void {
    this.set((format) => {
      format.font = { ...format.font, ...change };
    });
  }

  get Color(): string | null {
    return this.format.font?.color ?? null;
  }

  set Color(value: unknown) {
    this.#set({ color: colorFrom(value) });
  }

  get Bold(): boolean | null {
    return this.format.font?.bold ?? null;
  }

  set Bold(value: unknown) {
    this.#set({ bold: flag(value) });
  }

  get Italic(): boolean | null {
    return this.format.font?.italic ?? null;
  }

  set Italic(value: unknown) {
    this.#set({ italic: flag(value) });
  }

  get Strikethrough(): boolean | null {
    return this.format.font?.strikethrough ?? null;
  }

  set Strikethrough(value: unknown) {
    this.#set({ strikethrough: flag(value) });
  }

  get Underline(): string | null {
    return this.format.font?.underline ?? null;
  }

  set Underline(value: unknown) {
    this.#set({ underline: oneOf(value, ["None", "Single", "Double"]) });
  }

  Clear(): void {
    this.set((format) => {
      delete format.font;
    });
  }
}

class ConditionalRangeFill extends RuleFormatPart {
  get Color(): string | null {
    return this.format.fillColor ?? null;
  }

  set Color(value: unknown) {
    const fillColor = colorFrom(value);
    this.set((format) => {
      format.fillColor = fillColor;
    });
  }

  Clear(): void {
    this.set((format) => {
      delete format.fillColor;
    });
  }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const NO_BORDER: BorderModel = { style: "None", weight: "Thin", color: "#000000" };

class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  constructor(readonly owner: ConditionalFormatObject) {
    super(owner.host, "ConditionalRangeBorderCollection");
  }

  get Count(): number {
    return EDGES.length;
  }

  items(): ConditionalRangeBorder[] {
    return EDGES.map((edge) => new ConditionalRangeBorder(this.owner, edge));
  }

  find(key: string): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, oneOf(key, EDGES));
  }

  get Top(): HostObject {
    return this.find("EdgeTop");
  }

  get Bottom(): HostObject {
    return this.find("EdgeBottom");
  }

  get Left(): HostObject {
    return this.find("EdgeLeft");
  }

  get Right(): HostObject {
    return this.find("EdgeRight");
  }
}

class ConditionalRangeBorder extends RuleFormatPart {
  readonly #edge: BorderEdge;

  constructor(owner: ConditionalFormatObject, edge: BorderEdge) {
    super(owner, "ConditionalRangeBorder");
    this.#edge = edge;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.#edge };
  }

  get #border(): BorderModel {
    return this.format.borders?.[this.#edge] ?? NO_BORDER;
  }

  #set(change: Partial<BorderModel>): void {
    this.set((format) => {
      format.borders = { ...format.borders, [this.#edge]: { ...this.#border, ...change } };
    });
  }

  get SideIndex(): string {
    return this.#edge;
  }

  get Style(): string {
    return this.#border.style;
  }

  set Style(value: unknown) {
    this.#set({ style: oneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"]) });
  }

  get Color(): string {
    return this.#border.color;
  }

  set Color(value: unknown) {
    const style = this.#border.style === "None" ? "Continuous" : this.#border.style;
    this.#set({ color: colorFrom(value), style });
  }
}
