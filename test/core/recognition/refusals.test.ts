import { recognise } from "../../../src/core/recognition/recognise";
import { sheet, sheetOf } from "../../support/sheet";

const BARE_ROWS = "1|Sở Nội vụ|10|5|1|4\n2|Sở Y tế|20|5|2|13\n3|Sở Xây dựng|8|8|0|0";

describe("a sheet without such a table is refused", () => {
  test.each([
    [
      "a budget",
      "STT|Đơn vị|Tổng số|Chi thường xuyên|Chi đầu tư|Tỷ lệ (%)\n1|Sở A|100|40|60|80\n2|Sở B|200|100|100|70\n3|Sở C|50|25|25|90",
    ],
    [
      "a staff list",
      "STT|Họ và tên|Ngày sinh|Chức vụ|Đơn vị|Ngày vào Đảng\n1|Nguyễn A|30000|CV|Sở A|33000\n2|Trần B|31000|CV|Sở B|34000",
    ],
    ["agencies and their telephones", "STT|Tên đơn vị|Địa chỉ|Số điện thoại\n1|Sở A|Tổ 1|'0209\n2|Sở B|Tổ 2|'0210"],
    [
      "days worked",
      "STT|Họ tên|Tổng số ngày công|Ngày nghỉ|Có điều kiện nuôi con|Tỷ lệ\n1|Nguyễn A|22|2|1|90\n2|Trần B|22|3|0|86",
    ],
    [
      "a list of procedures",
      "TT|Tên thủ tục hành chính|Lĩnh vực|Cơ quan thực hiện|Phân cấp ngay|Có điều kiện\n1|Cấp phép A|Đất đai|UBND tỉnh|x|\n2|Cấp phép B|XD|UBND tỉnh||x",
    ],
    ["dossiers on time", "STT|Đơn vị|Tổng số hồ sơ|Đúng hạn|Quá hạn|Tỷ lệ\n1|Sở A|100|90|10|90\n2|Sở B|200|200|0|100"],
    [
      "recommendations",
      "STT|Đơn vị|Tổng số kiến nghị|Thực hiện ngay|Có lộ trình|Không thực hiện\n1|Sở A|10|5|1|4\n2|Sở B|20|5||15",
    ],
    [
      "a budget that is shared out at once or later",
      "STT|Đơn vị|Tổng số|Phân bổ ngay|Bổ sung có điều kiện|Không phân bổ|Tỷ lệ\n1|Sở A|10|5|1|4|60\n2|Sở B|20|5|2|13|35\n3|Sở C|8|8|0|0|100",
    ],
    [
      "vaccinations",
      "STT|Địa phương|Tổng số đối tượng|Tiêm ngay|Tiêm có điều kiện|Không tiêm|Tỷ lệ\n1|Huyện A|10|5|1|4|60\n2|Huyện B|20|5|2|13|35\n3|Huyện C|8|8|0|0|100",
    ],
    [
      "roads handed down",
      "STT|Tuyến đường|Tổng số km|Phân cấp ngay|Phân cấp có điều kiện|Tỷ lệ\n1|Quốc lộ 2|10|5|1|60\n2|Quốc lộ 3|20|5|2|35\n3|Quốc lộ 4|8|8|0|100",
    ],
    [
      "what passed at once",
      "STT|Đơn vị|Tổng số|Đạt ngay|Đạt có điều kiện|Không đạt|Tỷ lệ đạt\n1|Sở A|10|5|1|4|60\n2|Sở B|20|5|2|13|35\n3|Sở C|8|8|0|0|100",
    ],
    ["review alone", "STT|Đơn vị|Tổng số TTHC|Số TTHC đã rà soát|Tỷ lệ\n1|Sở A|20|10|50\n2|Sở B|20|20|100"],
    [
      "no breakdown of what is handed down",
      "STT|Đơn vị|Tổng số|Đề nghị phân cấp|Không đề nghị phân cấp|Tỷ lệ\n1|Sở A|10|6|4|60\n2|Sở B|20|5|15|25\n3|Sở C|8|0|8|0",
    ],
    ["text", "Kính gửi: các Sở, ban, ngành\nThực hiện phân cấp ngay các TTHC|Đơn vị|Tổng số"],
  ])("%s", (_, text) => {
    const result = recognise(sheetOf(text));
    expect(result.ok).toBe(false);
  });

  test.each([
    [
      "in a group",
      "STT|Đơn vị|Tổng số|Phương án phân cấp||Không đề nghị\n|||Giao được ngay|Chờ nhân lực, có điều kiện|",
    ],
    ["in another heading", "STT|Đơn vị|Tổng số|Giao ngay|Giao có điều kiện|Không phân cấp"],
    ["by what it counts", "STT|Đơn vị|Tổng số TTHC|Trong đó: ngay|Và kèm điều kiện|Không đề nghị"],
    ["in its title", "KẾT QUẢ PHÂN CẤP NĂM 2021\nSTT|Đơn vị|Tổng số|Ngay|Kèm điều kiện|Không đề nghị"],
  ])("but not one that says what it is about %s", (_, header) => {
    const result = recognise(sheetOf(`${header}\n${BARE_ROWS}`));
    expect(result.ok && result.value[0]!.columns).toEqual({
      stt: 0,
      agency: 1,
      total: 2,
      immediate: 3,
      conditional: 4,
      notProposed: 5,
    });
  });

  const BARE = `STT|Đơn vị|Tổng số|Thực hiện ngay|Kèm điều kiện|Không đề nghị\n${BARE_ROWS}`;

  test("where nothing says what is counted, with the columns it would have; the sheet's name may say it", () => {
    expect(recognise(sheetOf(`KẾT QUẢ TUYỂN DỤNG\n${BARE}`))).toMatchObject({
      ok: false,
      error: { reason: "unsaid-topic", columns: { total: 2, immediate: 3, conditional: 4 } },
    });
    expect(recognise(sheetOf(BARE, { name: "Phan cap TTHC" })).ok).toBe(true);
  });

  test("until the clerk says which column is which", () => {
    const columnMap = { immediate: 3, conditional: 4 };
    expect(recognise(sheetOf(BARE), { columnMap }).ok).toBe(true);
  });

  test.each([
    ["capital", "STT|Đơn vị|Tổng số vốn|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp|Tỷ lệ"],
    ["revenue", "STT|Đơn vị|Tổng số thu phân cấp|Thu ngay|Thu có điều kiện|Không thu|Tỷ lệ"],
    ["projects", "STT|Đơn vị|Tổng số dự án|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp|Tỷ lệ"],
  ])("where the total is of %s, though the sums hold", (_, header) => {
    const rows = "1|Sở A|10|5|1|4|60\n2|Sở B|20|5|2|13|35\n3|Sở C|8|8|0|0|100";
    expect(recognise(sheetOf(`${header}\n${rows}`))).toMatchObject({
      ok: false,
      error: { reason: "missing-columns", missing: ["total"] },
    });
  });

  test.each(["Tổng số rà soát trong năm 2021", "Tổng số TTHC thuộc phạm vi quản lý", "Tổng số tính đến hết quý II"])(
    "but not where the total is %s",
    (total) => {
      const header = `STT|Đơn vị|${total}|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp`;
      expect(recognise(sheetOf(`${header}\n${BARE_ROWS}`)).ok).toBe(true);
    },
  );

  test("where rows are procedures that a few agencies share", () => {
    const header = "TT|Tên TTHC|Cơ quan thực hiện|Tổng số|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp";
    const rows = "1|Cấp phép A|Sở Y tế|1|1||\n2|Cấp phép B|Sở Y tế|1||1|\n3|Cấp phép C|Sở Y tế|1|||1";
    expect(recognise(sheetOf(`${header}\n${rows}`))).toMatchObject({ ok: false, error: { reason: "not-agencies" } });
  });

  test("though they write an agency's name in several ways", () => {
    const header = "TT|Tên TTHC|Cơ quan thực hiện|Tổng số|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp";
    const rows =
      "1|Cấp phép A|UBND xã Hòa An|1|1||\n2|Cấp phép B|UBND  xã Hoà An|1||1|\n3|Cấp phép C|UBND XÃ HÒA AN|1|||1";
    expect(recognise(sheetOf(`${header}\n${rows}`))).toMatchObject({ ok: false, error: { reason: "not-agencies" } });
  });

  test("but not where rows are communes whose names differ by a tone mark alone", () => {
    const rows = "1|UBND xã Hòa An|10|5|1|4\n2|UBND xã Hóa An|20|5|2|13\n3|UBND xã Hoa An|8|8|0|0";
    const header = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp";
    expect(recognise(sheetOf(`${header}\n${rows}`)).ok).toBe(true);
  });

  test("where rows are fields of work", () => {
    const header = "TT|Lĩnh vực|Tổng số TTHC|Phân cấp ngay|Phân cấp có điều kiện|Không phân cấp";
    const rows = "1|Đất đai|10|5|1|4\n2|Giáo dục|20|5|2|13\n3|Y tế học đường|8|8|0|0";
    expect(recognise(sheetOf(`${header}\n${rows}`))).toMatchObject({ ok: false, error: { missing: ["agency"] } });
  });

  test("and says what was missing, and where a header was seen", () => {
    expect(recognise(sheetOf("\n\nSTT|Đơn vị|Tổng số|Chi đầu tư\n1|Sở A|100|60"))).toEqual({
      ok: false,
      error: {
        reason: "missing-columns",
        missing: ["immediate"],
        header: { top: 1, left: 0, bottom: 1, right: 3 },
        columns: { stt: 0, agency: 1, total: 2 },
      },
    });
  });

  test("the first header seen, where another lacks as much", () => {
    const budget = "STT|Đơn vị|Tổng số|Chi đầu tư\n1|Sở A|100|60";
    expect(recognise(sheetOf(`${budget}\n\n${budget}`))).toMatchObject({ ok: false, error: { header: { top: 0 } } });
  });

  test("a header with nothing below it", () => {
    const result = recognise(sheetOf("STT|Đơn vị|Tổng số|Phân cấp ngay|Có điều kiện|Không đề nghị phân cấp"));
    expect(result).toMatchObject({ ok: false, error: { reason: "no-agency-rows" } });
  });

  test("an empty sheet, and one of figures alone", () => {
    expect(recognise(sheet([]))).toMatchObject({ ok: false, error: { reason: "empty-sheet" } });
    expect(recognise(sheetOf("1|2|3\n4|5|6"))).toMatchObject({ ok: false, error: { reason: "no-header" } });
  });
});
