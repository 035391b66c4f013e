import { cellName, columnName, contains, parseCell, type Area, type CellAddress } from "../../src/core/sheet/address";
import type { SheetModel } from "../host/model";
import { styleCell, type Overlay } from "./cell-style";
import { columnWidth, indexMerges, rowHeight, SheetLayout } from "./viewport";

/** What the grid needs to know of the workbook, and what a person does with it. */
export interface GridSource {
  sheet(): SheetModel;
  selection(): Area;
  /** As Excel shows the cell. */
  text(sheet: SheetModel, cell: CellAddress): string;
  /** What would have to be typed into the cell to get what it holds. */
  typed(sheet: SheetModel, cell: CellAddress): string;
  /** What the live conditional formats change about the cells of an area; `text` where they change a number format. */
  overlays(sheet: SheetModel, area: Area): (cell: CellAddress) => CellOverlay | null;
  select(area: Area): void;
  beginEdit(): void;
  /** null leaves the cell as it was. */
  endEdit(cell: CellAddress, text: string | null): void;
}

export type CellOverlay = Overlay & { readonly text?: string };

/** What drawing the rows in sight needs besides the sheet. */
interface Sight {
  readonly columns: number;
  readonly merges: ReturnType<typeof indexMerges>;
  readonly overlayOf: (cell: CellAddress) => CellOverlay | null;
}

const HEADER_WIDTH = 44;

/** A sheet as an HTML table: merges are spans, formats are CSS, and only the rows in sight are drawn. */
export class Grid {
  private readonly table = document.createElement("table");
  private anchor: CellAddress = { row: 0, column: 0 };
  private editor: HTMLInputElement | null = null;
  private frame = 0;
  private layout: { readonly of: SheetModel; readonly layout: SheetLayout } | null = null;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly source: GridSource,
  ) {
    this.table.className = "grid";
    this.table.setAttribute("role", "grid");
    scroller.tabIndex = 0;
    scroller.append(this.table);
    scroller.addEventListener("scroll", () => {
      this.redraw();
    });
    scroller.addEventListener("keydown", (event) => {
      this.onKey(event);
    });
    this.table.addEventListener("mousedown", (event) => {
      this.onMouseDown(event);
    });
    this.table.addEventListener("mouseover", (event) => {
      if (event.buttons === 1) this.extendTo(event.target);
    });
  }

  /** The cells, rows or columns of a sheet are no longer what they were. */
  changed(): void {
    this.layout = null;
    this.redraw();
  }

  /** Draws once before the next frame, however often it is asked. */
  redraw(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (!this.editor) this.draw();
    });
  }

  /** What the formula bar and the editor show for a cell: as it would be typed. */
  editText(cell: CellAddress): string {
    return this.source.typed(this.source.sheet(), cell);
  }

  reveal(cell: CellAddress): void {
    const sheet = this.source.sheet();
    const top = this.layoutOf(sheet).top(cell.row);
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop || top > scrollTop + clientHeight - 60)
      this.scroller.scrollTop = Math.max(0, top - clientHeight / 2);
    this.redraw();
  }

  private layoutOf(sheet: SheetModel): SheetLayout {
    if (this.layout?.of !== sheet) this.layout = { of: sheet, layout: new SheetLayout(sheet) };
    return this.layout.layout;
  }

  private draw(): void {
    const sheet = this.source.sheet();
    const size = this.layoutOf(sheet);
    const { first, last, above, below } = size.visibleRows(this.scroller.scrollTop, this.scroller.clientHeight);
    const sight: Sight = {
      columns: size.columns,
      merges: indexMerges(sheet.merges, first, last),
      overlayOf: this.source.overlays(sheet, { top: first, left: 0, bottom: last, right: size.columns - 1 }),
    };
    const group = document.createElement("colgroup");
    group.append(column(HEADER_WIDTH));
    let width = HEADER_WIDTH;
    for (let index = 0; index < size.columns; index++) {
      group.append(column(columnWidth(sheet, index)));
      width += columnWidth(sheet, index);
    }
    const body = document.createElement("tbody");
    if (above > 0) body.append(spacer(above, size.columns));
    for (let row = first; row <= last; row++) {
      if (!sheet.rows.get(row)?.hidden) body.append(this.drawRow(sheet, row, sight));
    }
    if (below > 0) body.append(spacer(below, size.columns));
    this.table.style.width = `${width}px`;
    this.table.classList.toggle("no-gridlines", !sheet.showGridlines);
    this.table.setAttribute("aria-label", sheet.name);
    this.table.setAttribute("aria-rowcount", String(size.rows));
    this.table.replaceChildren(group, this.drawHead(sheet, size.columns), body);
  }

  private drawHead(sheet: SheetModel, columns: number): HTMLElement {
    const head = document.createElement("thead");
    const row = head.insertRow();
    row.append(document.createElement("th"));
    for (let index = 0; index < columns; index++) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = sheet.columns.get(index)?.hidden ? "" : columnName(index);
      row.append(cell);
    }
    return head;
  }

  private drawRow(sheet: SheetModel, row: number, { columns, merges, overlayOf }: Sight): HTMLElement {
    const element = document.createElement("tr");
    element.style.height = `${rowHeight(sheet, row)}px`;
    const header = document.createElement("th");
    header.scope = "row";
    header.textContent = String(row + 1);
    element.append(header);
    const selection = this.source.selection();
    const cells = sheet.cells.get(row);
    for (let index = 0; index < columns; index++) {
      const key = `${row},${index}`;
      if (merges.covered.has(key)) continue;
      const address = { row, column: index };
      const model = cells?.get(index);
      const cell = document.createElement("td");
      cell.dataset["cell"] = cellName(address);
      const merge = merges.shown.get(key);
      if (merge) {
        cell.rowSpan = merge.bottom - merge.top + 1;
        cell.colSpan = merge.right - merge.left + 1;
      }
      this.fill(cell, sheet, address, overlayOf(address));
      // A long text runs on over empty neighbours, as in Excel; a number never does.
      const right = cells?.get(index + 1);
      const runsOn = typeof model?.value === "string" && !model.format?.wrapText && (!right || right.value === "");
      if (!merge && runsOn) cell.classList.add("spills");
      if (contains(selection, address)) cell.classList.add("selected");
      if (address.row === selection.top && address.column === selection.left)
        cell.setAttribute("aria-selected", "true");
      element.append(cell);
    }
    return element;
  }

  private fill(cell: HTMLTableCellElement, sheet: SheetModel, address: CellAddress, overlay: CellOverlay | null): void {
    const model = sheet.cells.get(address.row)?.get(address.column);
    if (!model) {
      if (overlay) styleCell(cell, undefined, overlay, false);
      return;
    }
    const text = document.createElement("span");
    text.textContent = overlay?.text ?? this.source.text(sheet, address);
    cell.append(text);
    styleCell(cell, model.format, overlay, typeof model.value === "number");
  }

  private cellOf(target: EventTarget | null): CellAddress | null {
    const element = target instanceof Element ? target.closest("td") : null;
    return parseCell(element?.dataset["cell"] ?? "");
  }

  private onMouseDown(event: MouseEvent): void {
    const cell = this.cellOf(event.target);
    if (!cell || event.target === this.editor) return;
    this.commit();
    // Not "dblclick": the first press redraws the table, so the second one's element may be gone before it is let go.
    if (event.detail === 2) {
      event.preventDefault();
      this.edit(cell, this.editText(cell));
      return;
    }
    if (event.shiftKey) {
      this.source.select(span(this.anchor, cell));
    } else {
      this.anchor = cell;
      this.source.select(span(cell, cell));
    }
    this.redraw();
  }

  private extendTo(target: EventTarget | null): void {
    const cell = this.cellOf(target);
    if (!cell || this.editor) return;
    this.source.select(span(this.anchor, cell));
    this.redraw();
  }

  private onKey(event: KeyboardEvent): void {
    if (this.editor) return;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Enter: [1, 0],
      Tab: [0, event.shiftKey ? -1 : 1],
    };
    const selection = this.source.selection();
    const current = { row: selection.top, column: selection.left };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      this.moveTo({ row: Math.max(0, current.row + move[0]), column: Math.max(0, current.column + move[1]) });
    } else if (event.key === "F2") {
      this.edit(current, this.editText(current));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      this.source.beginEdit();
      this.source.endEdit(current, "");
      this.redraw();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.edit(current, event.key);
    }
  }

  private moveTo(cell: CellAddress): void {
    this.anchor = cell;
    this.source.select(span(cell, cell));
    this.reveal(cell);
  }

  private edit(address: CellAddress, text: string): void {
    const cell = this.table.querySelector<HTMLTableCellElement>(`td[data-cell="${cellName(address)}"]`);
    if (!cell || this.editor) return;
    const input = document.createElement("input");
    input.value = text;
    input.className = "editor";
    input.setAttribute("aria-label", cellName(address));
    this.editor = input;
    this.anchor = address;
    cell.replaceChildren(input);
    input.focus();
    this.source.beginEdit();
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        event.stopPropagation();
        this.commit();
        this.scroller.focus();
        this.moveTo(
          event.key === "Enter" ? { ...address, row: address.row + 1 } : { ...address, column: address.column + 1 },
        );
      } else if (event.key === "Escape") {
        event.stopPropagation();
        this.close(null);
        this.scroller.focus();
      }
    });
  }

  /** Keeps what is being typed, if anything is. */
  commit(): void {
    if (this.editor) this.close(this.editor.value);
  }

  private close(text: string | null): void {
    this.editor = null;
    this.source.endEdit(this.anchor, text);
    this.redraw();
  }
}

function span(one: CellAddress, other: CellAddress): Area {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

function column(width: number): HTMLElement {
  const element = document.createElement("col");
  element.style.width = `${width}px`;
  return element;
}

function spacer(height: number, columns: number): HTMLElement {
  const row = document.createElement("tr");
  row.setAttribute("aria-hidden", "true");
  const cell = row.insertCell();
  cell.colSpan = columns + 1;
  cell.className = "spacer";
  cell.style.height = `${height}px`;
  return row;
}
