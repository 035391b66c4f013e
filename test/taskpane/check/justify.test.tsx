import { screen, waitFor, within } from "@testing-library/react";
import { openPane } from "../support/open-pane";
import { bacKan } from "../support/tables";

const region = (name: string) => screen.findByRole("region", { name }, { timeout: 10_000 });

test("a warning is accepted with a reason, which is kept in the workbook, printed in the appendix, and taken back", async () => {
  const { user, session, book } = await openPane(bacKan({ C8: 0, D8: 0, F8: 0, G8: 0 }));
  await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
  const decide = await region("Cần xem xét, quyết định");
  const zero = within(decide).getByRole("button", { name: "Đến ô C8: Sở Xây dựng" }).parentElement!;
  await user.click(within(zero).getByRole("button", { name: "Chấp nhận, nêu lý do" }));
  const reason = screen.getByRole("textbox", { name: "Lý do (giải trình)" });
  expect(reason).toHaveFocus();
  expect(screen.getByRole("button", { name: "Lưu lý do" })).toHaveAttribute("aria-disabled", "true");
  await user.type(reason, "=Chưa phát sinh thủ tục");
  await user.click(screen.getByRole("button", { name: "Lưu lý do" }));

  const accepted = await region("Đã chấp nhận, có giải trình");
  expect(accepted).toHaveTextContent("Đã chấp nhận: =Chưa phát sinh thủ tục");
  expect(session.store.get().settings.justifications["Biểu tổng hợp"]).toEqual([
    {
      finding: expect.stringMatching(/^zero-total\|.*Sở Xây dựng/),
      reason: "=Chưa phát sinh thủ tục",
      on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    },
  ]);
  await waitFor(() => {
    expect(JSON.stringify(book.stored)).toContain("=Chưa phát sinh thủ tục");
  });
  const appendix = await session.pages!.appendix(session.store.get().settings);
  if (appendix.kind !== "document") throw new Error(appendix.kind);
  expect(appendix.document.notes).toContainEqual("- Sở Xây dựng: =Chưa phát sinh thủ tục.");

  await user.click(within(accepted).getByRole("button", { name: "Không chấp nhận nữa" }));
  await waitFor(() => {
    expect(screen.queryByRole("region", { name: "Đã chấp nhận, có giải trình" })).toBeNull();
  });
  expect(session.store.get().settings.justifications).toEqual({});
});

test("errors, and what can be corrected safely, cannot be accepted", async () => {
  const { user } = await openPane(bacKan({ C6: "29 ", C8: 38 }));
  await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
  expect(within(await region("Sửa được ngay")).queryByRole("button", { name: "Chấp nhận, nêu lý do" })).toBeNull();
  const error = screen.getByRole("button", { name: "Đến ô C8: Sở Xây dựng" }).parentElement!;
  expect(within(error).queryByRole("button", { name: "Chấp nhận, nêu lý do" })).toBeNull();
});
