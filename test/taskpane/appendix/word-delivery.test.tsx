import { screen, waitFor } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import { openAppendix } from "../support/open-appendix";
import { catchDownloads, closeClipboard, openClipboard } from "../support/leaving";
import { bacKan, WITH_MISTAKES } from "../support/tables";

afterEach(() => {
  jest.restoreAllMocks();
});

const button = (name: string) => screen.getByRole("button", { name });

test("the Word file is downloaded under the appendix's name, and holds its table", async () => {
  const caught = catchDownloads();
  const { user } = await openAppendix();
  await user.click(button("Tải bản Word"));
  await waitFor(() => {
    expect(caught).toHaveLength(1);
  });
  const { name, bytes } = caught[0]!;
  expect(name).toBe("Phụ lục.docx");
  expect(strFromU8(bytes.slice(0, 2))).toBe("PK");
  expect(strFromU8(unzipSync(bytes)["word/document.xml"]!)).toContain("Sở Khoa học và Công nghệ");
  expect(screen.getByText(/^Tệp “Phụ lục.docx” đã được lưu vào thư mục tải xuống/)).toBeVisible();
});

test("one of several appendices bears its numeral in the file's name", async () => {
  const caught = catchDownloads();
  const { user } = await openAppendix();
  await user.selectOptions(screen.getByRole("combobox", { name: "Thứ tự phụ lục" }), "2");
  await user.click(button("Tải bản Word"));
  await waitFor(() => {
    expect(caught.map(({ name }) => name)).toEqual(["Phụ lục II.docx"]);
  });
});

test("Excel for Mac downloads nothing: the way that is open there is told", async () => {
  const caught = catchDownloads();
  const { user } = await openAppendix(bacKan(), { canDownload: false });
  await user.click(button("Tải bản Word"));
  expect(screen.getByText(/^Excel trên máy Mac không lưu được tệp/)).toHaveTextContent("Sao chép cho Word");
  expect(caught).toEqual([]);
});

test("copied for Word: a table for programs that know formats, text for those that do not", async () => {
  const { user } = await openAppendix();
  const clipboard = openClipboard();
  await user.click(button("Sao chép cho Word"));
  expect(await screen.findByText(/^Đã sao chép phụ lục/)).toBeVisible();
  expect(clipboard.get("text/html")).toMatch(/<table.*Sở Khoa học và Công nghệ/s);
  expect(clipboard.get("text/plain")).toContain("Sở Khoa học và Công nghệ\t");
});

test("where the clipboard's interface is closed, the browser's copy command is given", async () => {
  const { user } = await openAppendix();
  const clipboard = closeClipboard(true);
  await user.click(button("Sao chép cho Word"));
  expect(await screen.findByText(/^Đã sao chép phụ lục/)).toBeVisible();
  expect([...clipboard.keys()].sort()).toEqual(["text/html", "text/plain"]);
});

test("where that is closed too, the text is shown to be copied by hand", async () => {
  const { user } = await openAppendix();
  closeClipboard(false);
  await user.click(button("Sao chép cho Word"));
  const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Nội dung phụ lục" });
  expect(text.value).toContain("Sở Khoa học và Công nghệ\t");
  expect(screen.queryByText(/^Đã sao chép phụ lục/)).toBeNull();
});

test("while errors stand neither file nor copy is made", async () => {
  const caught = catchDownloads();
  const { user } = await openAppendix(bacKan(WITH_MISTAKES));
  const clipboard = openClipboard();
  for (const name of ["Tải bản Word", "Sao chép cho Word"]) {
    expect(button(name)).toHaveAttribute("aria-disabled", "true");
    await user.click(button(name));
  }
  expect([caught.length, clipboard.size]).toEqual([0, 0]);
});
