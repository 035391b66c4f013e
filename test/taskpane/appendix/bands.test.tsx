import { screen, waitFor, within } from "@testing-library/react";
import { openAppendix } from "../support/open-appendix";
import { bacKan } from "../support/tables";

const box = (name: string) => screen.getByRole("textbox", { name });
const button = (name: string) => screen.getByRole("button", { name });
const group = () => within(screen.getByRole("group", { name: "Các mức xếp loại" }));

async function openBands() {
  const pane = await openAppendix(bacKan());
  await pane.user.click(screen.getByRole("checkbox", { name: "Có cột xếp loại" }));
  return pane;
}

const page = () => screen.getByRole("region", { name: "Trang phụ lục" });

test("nobody is banded until the clerk says what the bands are", async () => {
  const { user } = await openBands();
  expect(screen.getByText("Chưa có mức nào nên chưa in cột xếp loại.")).toBeVisible();
  expect(page()).not.toHaveTextContent("Xếp loại");
  await user.click(button("Thêm mức"));
  await user.type(box("Tên mức 1"), "Khá");
  expect(page()).not.toHaveTextContent("Xếp loại");
  await user.type(box("Mức 1 từ (%)"), "40,5");
  await waitFor(() => {
    expect(page()).toHaveTextContent("Xếp loại");
  });
  // Two of the eighteen are at 40.5 % or above: the others are in no band.
  expect(within(page()).getAllByText("Khá").length).toBeGreaterThan(0);
});

test("the bands of Decision 766 are there to be taken, changed and put away again, the focus staying near", async () => {
  const { user } = await openBands();
  await user.click(button("Điền các mức của Bộ chỉ số 766"));
  expect(group().getAllByRole("listitem")).toHaveLength(5);
  expect(button("Thêm mức")).toHaveFocus();
  expect([box("Tên mức 2"), box("Mức 2 từ (%)")].map((input) => (input as HTMLInputElement).value)).toEqual([
    "Tốt",
    "80",
  ]);
  await user.clear(box("Mức 2 từ (%)"));
  await user.type(box("Mức 2 từ (%)"), "90,0");
  expect(screen.getByText("Có hai mức cùng bắt đầu từ 90,0%: chỉ mức đứng trước được dùng.")).toBeVisible();
  await user.click(button("Bỏ mức “Xuất sắc”"));
  expect(group().getAllByRole("listitem")).toHaveLength(4);
  expect(button("Thêm mức")).toHaveFocus();
  expect(screen.queryByText(/^Có hai mức/)).not.toBeInTheDocument();
});

test("what is no percentage is said to be none, and the band keeps what it had", async () => {
  const { user } = await openBands();
  await user.click(button("Điền các mức của Bộ chỉ số 766"));
  await user.clear(box("Mức 1 từ (%)"));
  await user.type(box("Mức 1 từ (%)"), "chín mươi");
  expect(screen.getByText("Nhập số từ 0 đến 100.")).toBeVisible();
});

test("what was typed in vain goes with its band, and is not left to the one below", async () => {
  const { user } = await openBands();
  await user.click(button("Điền các mức của Bộ chỉ số 766"));
  await user.clear(box("Mức 1 từ (%)"));
  await user.type(box("Mức 1 từ (%)"), "x");
  await user.click(button("Bỏ mức “Xuất sắc”"));
  expect(box("Mức 1 từ (%)")).toHaveValue("80");
  expect(screen.queryByText("Nhập số từ 0 đến 100.")).not.toBeInTheDocument();
});

test("no more than ten bands are kept", async () => {
  const { user } = await openBands();
  for (let place = 0; place < 10; place += 1) await user.click(button("Thêm mức"));
  expect(button("Thêm mức")).toHaveAttribute("aria-disabled", "true");
});
