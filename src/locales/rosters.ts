import type { NameProblem } from "../core/roster/edit";
import type { RosterFileProblem } from "../core/roster/roster-file";
import type { rostersProblem } from "../core/settings/own-rosters";
import { countText } from "./numerals";
import type { Language } from "./language";

type LimitProblem = NonNullable<ReturnType<typeof rostersProblem>>;

/** What is said of rosters and of what is done with them. Days come ready, "01/7/2025". */
export interface RosterWords {
  readonly copyOf: (name: string) => string;
  readonly untitled: string;
  readonly agencies: (n: number) => string;
  readonly province: (name: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly builtIn: string;
  readonly own: string;
  readonly likely: (name: string) => string;
  readonly likelyNone: string;
  readonly empty: string;
  readonly show: string;
  readonly edit: string;
  readonly copy: string;
  readonly save: string;
  readonly saved: string;
  readonly fileName: (name: string) => string;
  readonly remove: string;
  readonly undo: string;
  readonly add: {
    readonly heading: string;
    readonly help: string;
    readonly fromTable: string;
    readonly fromSelection: string;
    readonly fromFile: string;
    readonly blank: string;
  };
  /** What was read of the selected cells, before it is saved. */
  readonly selection: {
    readonly range: (sheet: string, range: string) => string;
    readonly nameColumn: string;
    readonly aliasColumn: string;
    readonly noAliases: string;
    readonly column: (name: string, sample: string) => string;
    readonly hiddenRows: string;
    readonly leftOut: (n: number, first: string) => string;
    readonly nothing: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly fields: {
    readonly name: string;
    readonly nameWrong: string;
    readonly province: string;
    readonly provinceHint: string;
    readonly from: string;
    readonly to: string;
    readonly fromWrong: string;
    readonly toWrong: string;
    readonly dayHint: string;
  };
  readonly list: {
    readonly label: string;
    readonly filter: string;
    readonly noMatch: string;
    readonly aliases: (names: string) => string;
    readonly edit: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly up: (name: string) => string;
    readonly down: (name: string) => string;
    readonly agency: string;
    readonly aliasField: string;
    readonly aliasHint: string;
    readonly done: string;
    readonly cancel: string;
    readonly newAgency: string;
    readonly addAgency: string;
    readonly more: (n: number) => string;
  };
  readonly adopt: {
    readonly add: string;
    readonly addLabel: (name: string) => string;
    readonly alias: (agency: string) => string;
    readonly added: (name: string, roster: string) => string;
    readonly aliased: (name: string, agency: string, roster: string) => string;
    readonly copied: string;
  };
  readonly notKept: string;
  readonly unchanged: string;
  readonly limits: Readonly<Record<LimitProblem, string>>;
  readonly name: (problem: NameProblem) => string;
  readonly content: (problem: RosterFileProblem) => string;
  readonly noTable: string;
  readonly notLoaded: string;
}

const vi: RosterWords = {
  copyOf: (name) => `${name} (bản riêng)`,
  untitled: "Danh sách mới",
  agencies: (n) => `${countText(n, "vi")} cơ quan, đơn vị`,
  province: (name) => `tỉnh, thành phố: ${name}`,
  period: (from, to) => {
    if (from === "" && to === "") return "không giới hạn thời gian";
    if (to === "") return `dùng từ ${from}`;
    return from === "" ? `dùng đến hết ${to}` : `dùng từ ${from} đến hết ${to}`;
  },
  builtIn: "Có sẵn trong Rà soát, chỉ đọc.",
  own: "Danh sách riêng, lưu trong sổ làm việc này.",
  likely: (name) => `Bảng vừa kiểm tra được đối chiếu với: ${name}.`,
  likelyNone: "Rà soát chọn danh sách theo tên tỉnh, thời gian và tên cơ quan ghi trên bảng.",
  empty: "Danh sách chưa có cơ quan nào nên chưa được dùng để đối chiếu.",
  show: "Xem danh sách",
  edit: "Sửa danh sách",
  copy: "Sao chép để sửa",
  save: "Lưu danh sách ra tệp",
  saved: "Nội dung tệp danh sách (.tsv)",
  fileName: (name) => `${name}.tsv`,
  remove: "Xóa danh sách",
  undo: "Hoàn tác sửa danh sách",
  add: {
    heading: "Thêm danh sách",
    help: "Nạp được tệp .xlsx, .tsv, .csv có cột tên (và cột tên khác), hoặc tệp thiết lập .json đã lưu.",
    fromTable: "Lấy từ bảng vừa kiểm tra",
    fromSelection: "Lấy từ vùng đang chọn",
    fromFile: "Nạp danh sách từ tệp",
    blank: "Tạo danh sách trống",
  },
  selection: {
    range: (sheet, range) => `Vùng ${range} của trang tính “${sheet}”. Danh sách chưa được lưu.`,
    nameColumn: "Cột tên chuẩn",
    aliasColumn: "Cột tên khác",
    noAliases: "Không có",
    column: (name, sample) => `Cột ${name}: ${sample}`,
    hiddenRows: "Vùng chọn có dòng đang ẩn; tên ở các dòng ẩn cũng được lấy.",
    leftOut: (n, first) => `Bỏ qua ${countText(n, "vi")} dòng không phải tên cơ quan: ${first}.`,
    nothing: "Cột này không có tên cơ quan, đơn vị nào. Chọn cột khác.",
    save: "Lưu thành danh sách riêng",
    cancel: "Bỏ",
  },
  fields: {
    name: "Tên danh sách",
    nameWrong: "Tên danh sách không được để trống.",
    province: "Tỉnh, thành phố",
    provinceHint: "Để trống nếu dùng cho mọi tỉnh, thành phố.",
    from: "Dùng từ ngày",
    to: "Đến hết ngày",
    fromWrong: "Nhập ngày dạng 01/7/2025, không muộn hơn ngày cuối, hoặc để trống.",
    toWrong: "Nhập ngày dạng 01/7/2025, không sớm hơn ngày đầu, hoặc để trống.",
    dayHint: "Để trống nếu không giới hạn.",
  },
  list: {
    label: "Cơ quan, đơn vị trong danh sách",
    filter: "Tìm trong danh sách",
    noMatch: "Không có tên nào khớp.",
    aliases: (names) => `Tên khác: ${names}`,
    edit: (name) => `Sửa ${name}`,
    remove: (name) => `Xóa ${name}`,
    up: (name) => `Chuyển ${name} lên trên`,
    down: (name) => `Chuyển ${name} xuống dưới`,
    agency: "Tên chuẩn",
    aliasField: "Tên khác",
    aliasHint: "Các tên cách nhau bằng dấu chấm phẩy, ví dụ: Sở KH&ĐT; SKHĐT.",
    done: "Xong",
    cancel: "Bỏ",
    newAgency: "Cơ quan, đơn vị mới",
    addAgency: "Thêm",
    more: (n) => `Xem thêm ${countText(n, "vi")}`,
  },
  adopt: {
    add: "Thêm vào danh sách",
    addLabel: (name) => `Thêm ${name} vào danh sách`,
    alias: (agency) => `Là tên khác của ${agency}`,
    added: (name, roster) => `Đã thêm “${name}” vào danh sách “${roster}”.`,
    aliased: (name, agency, roster) => `Đã ghi “${name}” là tên khác của ${agency} trong danh sách “${roster}”.`,
    copied:
      "Danh sách có sẵn được sao chép thành danh sách riêng của sổ làm việc này; sửa hoặc hoàn tác trong Thiết lập.",
  },
  notKept: "Chưa sửa được danh sách",
  unchanged: "Các danh sách được giữ nguyên.",
  limits: {
    "too-many-rosters": "Sổ làm việc chỉ giữ được 40 danh sách. Xóa bớt danh sách không dùng.",
    "too-many-agencies": "Một danh sách chỉ giữ được 3.000 cơ quan, đơn vị.",
    "too-long": "Các danh sách quá dài để lưu trong sổ làm việc. Xóa bớt danh sách hoặc tên khác không dùng.",
  },
  name: (problem) => {
    if (problem.code === "no-name") return "Tên phải có ít nhất một chữ.";
    if (problem.code === "name-too-long") return "Tên dài quá 255 ký tự.";
    return problem.name === problem.agency
      ? `“${problem.name}” đã có trong danh sách.`
      : `“${problem.name}” đã là tên của ${problem.agency}.`;
  },
  content: ({ code, line }) => {
    switch (code) {
      case "too-large":
        return "Tệp quá lớn so với một danh sách cơ quan.";
      case "not-unicode":
        return "Tệp không phải văn bản Unicode. Trong Excel, lưu lại thành “CSV UTF-8” hoặc “Unicode Text”.";
      case "no-name-column":
        return "Không thấy cột tên. Dòng tiêu đề cần có “ten_chuan” (hoặc “Tên đơn vị”) và, nếu có, “ten_khac”.";
      case "no-agencies":
        return "Không có tên cơ quan, đơn vị nào.";
      case "too-many-agencies":
        return "Có quá nhiều cơ quan, đơn vị.";
      case "name-too-long":
        return `Dòng ${countText(line, "vi")} có tên dài quá 255 ký tự.`;
    }
  },
  noTable: "Chưa có bảng nào được kiểm tra. Bấm Kiểm tra ở trang tính có bảng rồi thử lại.",
  notLoaded: "Chưa tải được phần đọc danh sách. Kiểm tra kết nối mạng rồi thử lại.",
};

const en: RosterWords = {
  copyOf: (name) => `${name} (own copy)`,
  untitled: "New roster",
  agencies: (n) => `${countText(n, "en")} ${n === 1 ? "agency" : "agencies"}`,
  province: (name) => `province: ${name}`,
  period: (from, to) => {
    if (from === "" && to === "") return "holds at any time";
    if (to === "") return `holds from ${from} on`;
    return from === "" ? `holds up to ${to}` : `holds from ${from} to ${to}`;
  },
  builtIn: "Comes with Rà soát, read-only.",
  own: "Your own, kept in this workbook.",
  likely: (name) => `The table checked last was compared with: ${name}.`,
  likelyNone: "Rà soát chooses by the province, the time and the agencies' names on the table.",
  empty: "The roster has no agencies yet, so nothing is compared with it.",
  show: "Show the roster",
  edit: "Edit the roster",
  copy: "Copy to edit",
  save: "Save the roster to a file",
  saved: "Contents of the roster file (.tsv)",
  fileName: (name) => `${name}.tsv`,
  remove: "Delete the roster",
  undo: "Undo the roster edit",
  add: {
    heading: "Add a roster",
    help: "Reads .xlsx, .tsv and .csv files with a column of names (and one of other names), or settings saved as .json.",
    fromTable: "Take from the table checked last",
    fromSelection: "Take from the selected cells",
    fromFile: "Load a roster from a file",
    blank: "Make an empty roster",
  },
  selection: {
    range: (sheet, range) => `Cells ${range} of the sheet “${sheet}”. The roster is not saved yet.`,
    nameColumn: "Column of official names",
    aliasColumn: "Column of other names",
    noAliases: "None",
    column: (name, sample) => `Column ${name}: ${sample}`,
    hiddenRows: "Some of the rows are hidden; their names are taken too.",
    leftOut: (n, first) => `${countText(n, "en")} ${n === 1 ? "row is no agency" : "rows are no agencies"}: ${first}.`,
    nothing: "This column holds no agency's name. Choose another.",
    save: "Save as your own roster",
    cancel: "Cancel",
  },
  fields: {
    name: "Name of the roster",
    nameWrong: "The roster needs a name.",
    province: "Province or city",
    provinceHint: "Leave blank if it is for any.",
    from: "Holds from",
    to: "Up to",
    fromWrong: "Type a day as 01/7/2025, not after the last one, or leave blank.",
    toWrong: "Type a day as 01/7/2025, not before the first one, or leave blank.",
    dayHint: "Leave blank if open.",
  },
  list: {
    label: "Agencies on the roster",
    filter: "Search the roster",
    noMatch: "No name matches.",
    aliases: (names) => `Other names: ${names}`,
    edit: (name) => `Edit ${name}`,
    remove: (name) => `Remove ${name}`,
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    agency: "Official name",
    aliasField: "Other names",
    aliasHint: "Parted by semicolons, such as: Sở KH&ĐT; SKHĐT.",
    done: "Done",
    cancel: "Cancel",
    newAgency: "New agency",
    addAgency: "Add",
    more: (n) => `Show ${countText(n, "en")} more`,
  },
  adopt: {
    add: "Add to the roster",
    addLabel: (name) => `Add ${name} to the roster`,
    alias: (agency) => `Is another name of ${agency}`,
    added: (name, roster) => `“${name}” was added to the roster “${roster}”.`,
    aliased: (name, agency, roster) => `“${name}” is now another name of ${agency} on the roster “${roster}”.`,
    copied: "The built-in roster was copied as this workbook's own; edit or undo it in Settings.",
  },
  notKept: "The roster was not changed",
  unchanged: "The rosters stay as they were.",
  limits: {
    "too-many-rosters": "A workbook keeps 40 rosters at most. Delete some that are not used.",
    "too-many-agencies": "A roster keeps 3,000 agencies at most.",
    "too-long": "The rosters are too long to be kept in the workbook. Delete rosters or other names that are not used.",
  },
  name: (problem) => {
    if (problem.code === "no-name") return "A name needs at least one letter.";
    if (problem.code === "name-too-long") return "The name is longer than 255 characters.";
    return problem.name === problem.agency
      ? `“${problem.name}” is on the roster already.`
      : `“${problem.name}” is a name of ${problem.agency} already.`;
  },
  content: ({ code, line }) => {
    switch (code) {
      case "too-large":
        return "The file is too large for a roster.";
      case "not-unicode":
        return "The file is no Unicode text. In Excel save it as “CSV UTF-8” or “Unicode Text”.";
      case "no-name-column":
        return "There is no column of names. The heading line needs “name” (or “ten_chuan”) and, if any, “aliases”.";
      case "no-agencies":
        return "There is no agency's name.";
      case "too-many-agencies":
        return "There are too many agencies.";
      case "name-too-long":
        return `Line ${countText(line, "en")} has a name longer than 255 characters.`;
    }
  },
  noTable: "No table has been checked. Press Check on a sheet with a table, then try again.",
  notLoaded: "The part that reads rosters could not be fetched. Check the network, then try again.",
};

export function rosterWords(language: Language): RosterWords {
  return language === "vi" ? vi : en;
}
