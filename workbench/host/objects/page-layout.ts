import { HostError, invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import { HostObject, finite, flag, integer, oneOf, optional, record, text } from "../host-object";
import type { HeaderFooterModel, PageLayoutModel, SheetModel } from "../model";
import { WHOLE_SHEET, isEntireColumn, isEntireRow } from "../sheet/areas";
import { areasFrom, RangeAreasObject } from "./range-areas";
import { RangeObject } from "./range";

type Margins = PageLayoutModel["margins"];

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** Paper sizes an office here prints on, of the forty Excel knows; any other name is kept as it is given. */
const PAPER = /^[A-Za-z][A-Za-z0-9]*$/;

/** Page set-up. It can be changed on a protected sheet. */
export class PageLayoutObject extends HostObject {
  readonly #sheet: SheetModel;

  constructor(host: ExcelHost, sheet: SheetModel) {
    super(host, "PageLayout");
    this.#sheet = sheet;
  }

  get #layout(): PageLayoutModel {
    return this.#sheet.pageLayout;
  }

  #set(change: Partial<PageLayoutModel>): void {
    Object.assign(this.#layout, change);
    this.host.note({ kind: "sheet", sheet: this.#sheet });
  }

  get Orientation(): string {
    return this.#layout.orientation;
  }

  set Orientation(value: unknown) {
    this.#set({ orientation: oneOf(value, ["Portrait", "Landscape"]) });
  }

  get PaperSize(): string | number {
    return this.#layout.paperSize;
  }

  set PaperSize(value: unknown) {
    const paper = text(value);
    if (!PAPER.test(paper)) throw invalidArgument();
    this.#set({ paperSize: paper.charAt(0).toUpperCase() + paper.slice(1) });
  }

  get CenterHorizontally(): boolean {
    return this.#layout.centerHorizontally;
  }

  set CenterHorizontally(value: unknown) {
    this.#set({ centerHorizontally: flag(value) });
  }

  get FirstPageNumber(): number | "" {
    return this.#layout.firstPageNumber;
  }

  set FirstPageNumber(value: unknown) {
    this.#set({ firstPageNumber: value === "" ? "" : integer(value) });
  }

  /** Set as a whole: a scale, or numbers of pages to fit on (reference, `PageLayout.zoom`). */
  get Zoom(): unknown {
    return { ...this.#layout.zoom };
  }

  set Zoom(value: unknown) {
    const wanted = record(value);
    const scale = optional(wanted["scale"], integer);
    const across = optional(wanted["horizontalFitToPages"], integer);
    const down = optional(wanted["verticalFitToPages"], integer);
    if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument();
    if (scale === undefined && across === undefined && down === undefined) throw invalidArgument();
    this.#set({
      zoom: {
        ...(scale !== undefined && { scale }),
        ...(across !== undefined && { horizontalFitToPages: across }),
        ...(down !== undefined && { verticalFitToPages: down }),
      },
    });
  }

  #margin(side: keyof Margins, value: unknown): void {
    const points = finite(value);
    if (points < 0) throw invalidArgument();
    this.#set({ margins: { ...this.#layout.margins, [side]: points } });
  }

  get LeftMargin(): number {
    return this.#layout.margins.left;
  }

  set LeftMargin(value: unknown) {
    this.#margin("left", value);
  }

  get RightMargin(): number {
    return this.#layout.margins.right;
  }

  set RightMargin(value: unknown) {
    this.#margin("right", value);
  }

  get TopMargin(): number {
    return this.#layout.margins.top;
  }

  set TopMargin(value: unknown) {
    this.#margin("top", value);
  }

  get BottomMargin(): number {
    return this.#layout.margins.bottom;
  }

  set BottomMargin(value: unknown) {
    this.#margin("bottom", value);
  }

  get HeaderMargin(): number {
    return this.#layout.margins.header;
  }

  set HeaderMargin(value: unknown) {
    this.#margin("header", value);
  }

  get FooterMargin(): number {
    return this.#layout.margins.footer;
  }

  set FooterMargin(value: unknown) {
    this.#margin("footer", value);
  }

  SetPrintMargins(unit: unknown, margins: unknown): void {
    const points = POINTS[oneOf(unit, ["Points", "Inches", "Centimeters"])];
    for (const [side, value] of Object.entries(record(margins))) {
      if (value === undefined || value === null) continue;
      this.#margin(oneOf(side, ["top", "bottom", "left", "right", "header", "footer"]), finite(value) * points);
    }
  }

  /** The rest of the page set-up is remembered, nothing more. */
  override readOther(wireName: string): unknown {
    const others = this.#layout.others;
    return others?.has(wireName) ? others.get(wireName) : super.readOther(wireName);
  }

  override writeOther(wireName: string, value: unknown): void {
    const others = new Map(this.#layout.others);
    this.#set({ others: others.set(wireName, value) });
  }

  get HeadersFooters(): HostObject {
    return new HeaderFooterGroup(this.host, this.#sheet);
  }

  SetPrintArea(printArea: unknown): void {
    const [area, ...more] = areasFrom(printArea, this.#sheet);
    if (!area || more.length > 0) throw invalidArgument("several print areas");
    this.#set({ printArea: area });
  }

  GetPrintArea(): RangeAreasObject {
    const area = this.#layout.printArea;
    if (!area) throw new HostError("ItemNotFound");
    return new RangeAreasObject(this.host, this.#sheet, [area]);
  }

  SetPrintTitleRows(rows: unknown): void {
    const area = this.#wholeLines(rows, isEntireRow, (found) => ({
      ...WHOLE_SHEET,
      top: found.top,
      bottom: found.bottom,
    }));
    this.#set({ titleRows: { top: area.top, bottom: area.bottom } });
  }

  SetPrintTitleColumns(columns: unknown): void {
    const area = this.#wholeLines(columns, isEntireColumn, (found) => ({
      ...WHOLE_SHEET,
      left: found.left,
      right: found.right,
    }));
    this.#set({ titleColumns: { left: area.left, right: area.right } });
  }

  /** Title rows are whole rows, even where a part of them is given as a range. */
  #wholeLines(
    value: unknown,
    isWhole: (area: RangeObject["area"]) => boolean,
    widen: (area: RangeObject["area"]) => RangeObject["area"],
  ): RangeObject["area"] {
    const area = areasFrom(value, this.#sheet)[0];
    if (!area) throw invalidArgument();
    return isWhole(area) ? area : widen(area);
  }

  GetPrintTitleRows(): RangeObject {
    const rows = this.#layout.titleRows;
    if (!rows) throw new HostError("ItemNotFound");
    return new RangeObject(this.host, this.#sheet, { ...WHOLE_SHEET, ...rows });
  }

  GetPrintTitleColumns(): RangeObject {
    const columns = this.#layout.titleColumns;
    if (!columns) throw new HostError("ItemNotFound");
    return new RangeObject(this.host, this.#sheet, { ...WHOLE_SHEET, ...columns });
  }
}

class HeaderFooterGroup extends HostObject {
  readonly #sheet: SheetModel;

  constructor(host: ExcelHost, sheet: SheetModel) {
    super(host, "HeaderFooterGroup");
    this.#sheet = sheet;
  }

  get State(): string {
    return this.#sheet.pageLayout.differentFirstPage ? "FirstAndDefault" : "Default";
  }

  set State(value: unknown) {
    const state = oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
    if (state === "OddAndEven" || state === "FirstOddAndEven")
      throw new HostError("NotImplemented", `headersFooters.state ${state}`);
    this.#sheet.pageLayout.differentFirstPage = state === "FirstAndDefault";
    this.host.note({ kind: "sheet", sheet: this.#sheet });
  }

  get DefaultForAllPages(): HostObject {
    return new HeaderFooter(this.host, this.#sheet, this.#sheet.pageLayout.headers.default);
  }

  get FirstPage(): HostObject {
    return new HeaderFooter(this.host, this.#sheet, this.#sheet.pageLayout.headers.first);
  }
}

/** Texts with codes: "&P" the page, "&\"Times New Roman\"&14" a font. */
class HeaderFooter extends HostObject {
  readonly #sheet: SheetModel;
  readonly #texts: HeaderFooterModel;

  constructor(host: ExcelHost, sheet: SheetModel, texts: HeaderFooterModel) {
    super(host, "HeaderFooter");
    this.#sheet = sheet;
    this.#texts = texts;
  }

  #set(place: keyof HeaderFooterModel, value: unknown): void {
    const written = text(value);
    if (written.length > 255) throw invalidArgument();
    this.#texts[place] = written;
    this.host.note({ kind: "sheet", sheet: this.#sheet });
  }

  get LeftHeader(): string {
    return this.#texts.leftHeader;
  }

  set LeftHeader(value: unknown) {
    this.#set("leftHeader", value);
  }

  get CenterHeader(): string {
    return this.#texts.centerHeader;
  }

  set CenterHeader(value: unknown) {
    this.#set("centerHeader", value);
  }

  get RightHeader(): string {
    return this.#texts.rightHeader;
  }

  set RightHeader(value: unknown) {
    this.#set("rightHeader", value);
  }

  get LeftFooter(): string {
    return this.#texts.leftFooter;
  }

  set LeftFooter(value: unknown) {
    this.#set("leftFooter", value);
  }

  get CenterFooter(): string {
    return this.#texts.centerFooter;
  }

  set CenterFooter(value: unknown) {
    this.#set("centerFooter", value);
  }

  get RightFooter(): string {
    return this.#texts.rightFooter;
  }

  set RightFooter(value: unknown) {
    this.#set("rightFooter", value);
  }
}
