import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import { catchDownloads, closeClipboard, openClipboard } from "../support/leaving";
import { openAppendix } from "../support/open-appendix";
import { bacKan, WITH_MISTAKES } from "../support/tables";

afterEach(() => {
  jest.restoreAllMocks();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const parts = () => within(screen.getByRole("region", { name: "Nội dung công văn" }));

async function opened(part: string, ...pane: Parameters<typeof openAppendix>) {
  const open = await openAppendix(...pane);
  await open.user.click(button(part));
  return open;
}

describe("Câu chữ công văn", () => {
  const SHORT =
    "Có 06 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống) gồm: Sở Văn hóa, Thể thao và Du lịch (20,0%); Sở Tài nguyên và Môi trường (2,6%); Sở Tài chính (0,0%); Sở Giao thông vận tải (0,0%); Ban Dân tộc (0,0%); Thanh tra tỉnh (0,0%).";

  test("each passage is copied as it stands", async () => {
    const { user } = await opened("Câu chữ công văn");
    const clipboard = openClipboard();
    expect(await screen.findByText(SHORT)).toHaveAttribute("lang", "vi");
    await user.click(button("Sao chép: Các cơ quan chưa đạt, kèm tỷ lệ"));
    expect(await screen.findByText("Đã sao chép: Các cơ quan chưa đạt, kèm tỷ lệ.")).toBeVisible();
    expect([...clipboard]).toEqual([["text/plain", SHORT]]);
  });

  test("all of them are copied in the order of a dispatch", async () => {
    const { user } = await opened("Câu chữ công văn");
    const clipboard = openClipboard();
    await user.click(await screen.findByRole("button", { name: "Sao chép tất cả" }));
    expect(await screen.findByText(/^Đã sao chép tất cả các câu/)).toBeVisible();
    const lines = clipboard.get("text/plain")!.split("\n");
    expect(lines[0]).toMatch(/^Trong tổng số 18 cơ quan, đơn vị/);
    expect(lines).toContain(SHORT);
    expect(lines.at(-1)).toBe("(Chi tiết tại Phụ lục kèm theo).");
  });

  test("a passage that is too long for the pane is copied whole", async () => {
    const long = (name: string) => `${name} ${"và đơn vị trực thuộc ".repeat(12)}`.trim();
    const { user } = await opened(
      "Câu chữ công văn",
      bacKan({ B18: long("Sở A"), B19: long("Sở B"), B20: long("Sở C") }),
    );
    const clipboard = openClipboard();
    const shown = await screen.findByText(/^Có 06 cơ quan, đơn vị chưa đạt chỉ tiêu.*…$/);
    await user.click(button("Sao chép: Các cơ quan chưa đạt, kèm tỷ lệ"));
    await waitFor(() => {
      expect(clipboard.get("text/plain")).toMatch(/Thanh tra tỉnh \(0,0%\)\.$/);
    });
    expect(clipboard.get("text/plain")!.startsWith(shown.textContent.slice(0, -1))).toBe(true);
  });

  test("what is not certain is withheld, says why, and is not copied", async () => {
    const { user } = await opened("Câu chữ công văn", bacKan(WITH_MISTAKES));
    const clipboard = openClipboard();
    expect(
      (await screen.findAllByText(/^Chưa đưa ra câu này vì số liệu của .*Sở Xây dựng.* có lỗi hoặc mâu thuẫn/)).length,
    ).toBeGreaterThan(1);
    expect(screen.queryByRole("button", { name: "Sao chép: Tỷ lệ cao nhất" })).toBeNull();
    await user.click(button("Sao chép tất cả"));
    await waitFor(() => {
      expect(clipboard.get("text/plain")).toMatch(/Chi tiết tại Phụ lục/);
    });
    expect(clipboard.get("text/plain")).not.toMatch(/tỷ lệ cao nhất|Chưa đưa ra/);
  });

  test("where no clipboard is open the passage is shown to be copied by hand", async () => {
    const { user } = await opened("Câu chữ công văn");
    closeClipboard(false);
    await user.click(await screen.findByRole("button", { name: "Sao chép: Dẫn chiếu phụ lục" }));
    expect(await screen.findByRole("textbox", { name: "Câu cần sao chép" })).toHaveValue(
      "(Chi tiết tại Phụ lục kèm theo).",
    );
  });

  test("an edit of the settings bears upon the words", async () => {
    await opened("Câu chữ công văn");
    type("Cơ quan ban hành", "Sở Nội vụ tỉnh Bắc Kạn");
    expect(await screen.findByText(/^Sở Nội vụ đề nghị 06 cơ quan, đơn vị chưa đạt chỉ tiêu/)).toBeVisible();
  });
});

describe("Dự thảo công văn", () => {
  test("fields show what the draft says without them, and keep what the clerk says instead", async () => {
    const { session } = await opened("Dự thảo công văn");
    type("Cơ quan ban hành", "UBND tỉnh Bắc Kạn");
    await waitFor(() => {
      expect(field("Địa danh")).toHaveAttribute("placeholder", "Bắc Kạn");
    });
    expect(field("Quyền hạn người ký")).toHaveAttribute("placeholder", "TM. ỦY BAN NHÂN DÂN");
    expect(field("Nơi nhận").placeholder).toBe("Như trên\nCT, các PCT UBND tỉnh");
    expect(field("Kính gửi").placeholder).toBe("Các sở, ban, ngành thuộc UBND tỉnh");

    type("Chức vụ người ký", "Phó Chủ tịch");
    await waitFor(() => {
      expect(field("Quyền hạn người ký").placeholder).toBe("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
    });
    expect(field("Chức vụ người ký").placeholder).toBe("CHỦ TỊCH");
    type("Kính gửi", "Sở Y tế\n");
    expect(field("Kính gửi")).toHaveValue("Sở Y tế\n");
    type("Kính gửi", "Sở Y tế\n=Sở Nội vụ");
    expect(session.store.get().settings.draft).toMatchObject({
      title: "Phó Chủ tịch",
      recipients: ["Sở Y tế", "=Sở Nội vụ"],
    });
    type("Kính gửi", "");
    expect(session.store.get().settings.draft.recipients).toEqual([]);
  });

  test("the file holds letterhead, body and the appendix, and is downloaded under the document's name", async () => {
    const caught = catchDownloads();
    const { user } = await opened("Dự thảo công văn");
    type("Họ và tên người ký", "Nguyễn Văn A");
    await user.click(button("Tải dự thảo công văn (.docx)"));
    await waitFor(() => {
      expect(caught).toHaveLength(1);
    });
    const { name, bytes } = caught[0]!;
    expect(name).toBe("Dự thảo công văn.docx");
    const document = strFromU8(unzipSync(bytes)["word/document.xml"]!);
    for (const words of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nguyễn Văn A", "(Chi tiết tại Phụ lục kèm theo)"])
      expect(document).toContain(words);
    expect(document.match(/<w:sectPr/g)).toHaveLength(2);
    expect(screen.getByText(/^Tệp “Dự thảo công văn.docx” đã được lưu/)).toBeVisible();
  });

  test("Excel for Mac downloads nothing: the draft's words are copied instead", async () => {
    const caught = catchDownloads();
    const { user } = await opened("Dự thảo công văn", bacKan(), { canDownload: false });
    await user.click(button("Tải dự thảo công văn (.docx)"));
    expect(screen.getByText(/^Excel trên máy Mac không lưu được tệp.*“Sao chép lời dự thảo”/)).toBeVisible();
    expect(caught).toEqual([]);

    const clipboard = openClipboard();
    await user.click(button("Sao chép lời dự thảo"));
    expect(await screen.findByText(/^Đã sao chép lời dự thảo/)).toBeVisible();
    expect(clipboard.get("text/plain")).toMatch(
      /^……\n\nCỘNG HÒA.*\n1\. Kết quả thực hiện\n.*\nNơi nhận:\n- Như trên;/s,
    );
    expect(clipboard.has("text/html")).toBe(false);
  });

  test("without its appendix there is no draft, and that is said", async () => {
    await opened("Dự thảo công văn", bacKan(WITH_MISTAKES));
    expect(screen.getByText(/^Chưa lập được phụ lục nên chưa có dự thảo/)).toBeVisible();
    expect(button("Tải dự thảo công văn (.docx)")).toHaveAttribute("aria-disabled", "true");
  });
});

describe("Đối chiếu văn bản", () => {
  const LETTER =
    "Số: 1901/UBND-NCPC\nBắc Kạn, ngày 23 tháng 11 năm 2021\n\nKính gửi: Các sở\n\nSở Y tế đạt 21,3%. (Chi tiết tại Phụ lục kèm theo).";

  test("nothing is compared until the button is pressed; then each point has its words, which it selects", async () => {
    const { user } = await opened("Đối chiếu văn bản");
    expect(button("Đối chiếu với bảng")).toHaveAttribute("aria-disabled", "true");
    type("Toàn văn công văn", LETTER);
    expect(parts().queryByText(/cần xem lại/)).toBeNull();
    await user.click(button("Đối chiếu với bảng"));
    expect(await screen.findByText("Có 2 điểm cần xem lại:")).toBeVisible();
    expect(screen.getByText("Ở đây ghi số 1901, còn tiêu đề trên trang tính là số 1900.")).toBeVisible();
    expect(screen.getByText("Tỷ lệ của Sở Y tế ghi 21,3%; theo bảng là 21,2%.")).toBeVisible();

    await user.click(button(/^Chọn trong văn bản: “Sở Y tế đạt 21,3%/));
    const { value, selectionStart, selectionEnd } = field("Toàn văn công văn");
    expect(value.slice(selectionStart, selectionEnd)).toBe("21,3%");
    expect(field("Toàn văn công văn")).toHaveFocus();
  });

  test("places hold for a text in decomposed letters too", async () => {
    const { user } = await opened("Đối chiếu văn bản");
    type("Toàn văn công văn", LETTER.normalize("NFD"));
    await user.click(button("Đối chiếu với bảng"));
    await user.click(await screen.findByRole("button", { name: /^Chọn trong văn bản: “Sở Y tế đạt 21,3%/ }));
    const { value, selectionStart, selectionEnd } = field("Toàn văn công văn");
    expect(value.slice(selectionStart, selectionEnd)).toBe("21,3%");
  });

  test("a text that agrees is said to; edited, it is said to have changed, and its places lead nowhere", async () => {
    const { user } = await opened("Đối chiếu văn bản");
    const right = LETTER.replace("1901", "1900").replace("21,3", "21,2");
    type("Toàn văn công văn", right);
    await user.click(button("Đối chiếu với bảng"));
    expect(await screen.findByText("Không phát hiện điểm nào khác với bảng.")).toBeVisible();
    type("Toàn văn công văn", LETTER);
    expect(screen.queryByText("Không phát hiện điểm nào khác với bảng.")).toBeNull();
    expect(screen.getByText(/đã thay đổi sau lần đối chiếu này/)).toBeVisible();
    await user.click(button("Đối chiếu với bảng"));
    await screen.findByText("Có 2 điểm cần xem lại:");
    type("Toàn văn công văn", `${LETTER} `);
    expect(screen.queryByRole("button", { name: /^Chọn trong văn bản/ })).toBeNull();
    expect(screen.getByText("Có 2 điểm cần xem lại:")).toBeVisible();
  });

  test("what was pasted is there still after a look at another place", async () => {
    const { user } = await opened("Đối chiếu văn bản");
    type("Toàn văn công văn", LETTER);
    await user.click(screen.getByRole("tab", { name: "Kiểm tra" }));
    await user.click(screen.getByRole("tab", { name: "Phụ lục" }));
    expect(await screen.findByRole("textbox", { name: "Toàn văn công văn" })).toHaveValue(LETTER);
  });

  test("the draft's own words agree with the table they were made from", async () => {
    const { user, session } = await opened("Đối chiếu văn bản");
    type("Số", "1900");
    type("Ký hiệu", "UBND-NCPC");
    type("Ngày ban hành", "23/11/2021");
    type("Cơ quan ban hành", "UBND tỉnh Bắc Kạn");
    type("Toàn văn công văn", (await session.dispatchText())!);
    await user.click(button("Đối chiếu với bảng"));
    expect(await screen.findByText("Không phát hiện điểm nào khác với bảng.")).toBeVisible();
  });
});

test("before a check the dispatch has no words", async () => {
  const { session } = await openAppendix();
  expect(screen.getByRole("region", { name: "Nội dung công văn" })).toBeVisible();
  session.store.set({ outcome: null });
  await waitFor(() => {
    expect(screen.queryByRole("region", { name: "Nội dung công văn" })).toBeNull();
  });
});
