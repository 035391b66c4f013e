import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { openPane } from "../support/open-pane";

async function openSettings() {
  const pane = await openPane();
  await pane.user.click(screen.getByRole("tab", { name: "Thiết lập" }));
  await screen.findByRole("textbox", { name: "Mức chỉ tiêu (%)" });
  return pane;
}

const percent = () => screen.getByRole("textbox", { name: "Mức chỉ tiêu (%)" });

test("the target takes a decimal comma; nonsense is said to be none and not taken", async () => {
  const { session } = await openSettings();
  fireEvent.change(percent(), { target: { value: "92,5" } });
  expect(session.store.get().settings.target.percent).toBe("92.5");
  fireEvent.change(percent(), { target: { value: "120" } });
  expect(screen.getByText(/^Nhập số từ 0 đến 100/)).toBeVisible();
  expect(session.store.get().settings.target.percent).toBe("92.5");
});

test("choices are kept in the workbook", async () => {
  const { book, user } = await openSettings();
  await user.selectOptions(screen.getByRole("combobox", { name: "Cách so sánh" }), ">=");
  await user.selectOptions(screen.getByRole("combobox", { name: "Cột tỷ lệ ghi bằng" }), "value");
  await user.selectOptions(screen.getByRole("combobox", { name: "Số chữ số thập phân" }), "2");
  await waitFor(
    () => {
      expect(book.stored).toMatchObject({ target: { comparator: ">=" }, rateAs: "value", decimals: 2 });
    },
    { timeout: 5000 },
  );
});

test("a roster is chosen from those that come with the add-in, or none", async () => {
  const { session, user } = await openSettings();
  const roster = screen.getByRole("combobox", { name: "Danh sách cơ quan" });
  expect(within(roster).getAllByRole("option").length).toBeGreaterThan(3);
  await user.selectOptions(roster, "none");
  expect(session.store.get().settings.roster).toBe("none");
});

test("settings go out as a selectable text where no download comes, and come in by pasting", async () => {
  // A webview without downloads: the link does nothing.
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  Object.assign(URL, { createObjectURL: () => "blob:settings", revokeObjectURL: () => undefined });
  const { session, user } = await openSettings();
  await user.click(screen.getByRole("button", { name: "Lưu ra tệp" }));
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Nội dung tệp thiết lập" }).value;
  click.mockRestore();

  await user.selectOptions(screen.getByRole("combobox", { name: "Cách so sánh" }), ">=");
  fireEvent.change(screen.getByRole("textbox", { name: "Hoặc dán nội dung tệp thiết lập" }), {
    target: { value: text },
  });
  await user.click(screen.getByRole("button", { name: "Dùng nội dung đã dán" }));
  expect(await screen.findByText("Đã nạp thiết lập.")).toBeVisible();
  expect(session.store.get().settings.target.comparator).toBe(">");
});

test("a file is read; one that is no settings file changes nothing and says so", async () => {
  const { session, user } = await openSettings();
  const chooser = screen.getByLabelText<HTMLInputElement>("Nạp từ tệp", { selector: "input" });
  const file = (text: string) => Object.assign(new File([text], "x.json"), { text: () => Promise.resolve(text) });

  const other = { ...session.store.get().settings, decimals: 3 };
  await user.upload(chooser, file(JSON.stringify(other)));
  await waitFor(() => {
    expect(session.store.get().settings.decimals).toBe(3);
  });

  fireEvent.change(chooser, { target: { files: [file("not json")] } });
  expect(await screen.findByText("Nội dung không phải là thiết lập của Rà soát")).toBeVisible();
  expect(session.store.get().settings.decimals).toBe(3);
});

test("a pasted text that is no settings stays, to be put right", async () => {
  const { user } = await openSettings();
  const pasted = screen.getByRole("textbox", { name: "Hoặc dán nội dung tệp thiết lập" });
  fireEvent.change(pasted, { target: { value: '{"version": 1,' } });
  await user.click(screen.getByRole("button", { name: "Dùng nội dung đã dán" }));
  expect(await screen.findByText("Nội dung không phải là thiết lập của Rà soát")).toBeVisible();
  expect(pasted).toHaveValue('{"version": 1,');
});

test("what data is touched is said plainly", async () => {
  await openSettings();
  expect(screen.getByText(/^Số liệu không rời khỏi sổ làm việc/)).toBeVisible();
});
