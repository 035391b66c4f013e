import { screen, within } from "@testing-library/react";
import { openPane } from "../support/open-pane";

const tab = (name: string) => screen.getByRole("tab", { name });

test("three places, each the panel of its tab", async () => {
  const { user } = await openPane();
  for (const name of ["Kiểm tra", "Phụ lục", "Thiết lập"]) expect(tab(name)).toBeVisible();
  await user.click(tab("Phụ lục"));
  expect(tab("Phụ lục")).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("tabpanel", { name: "Phụ lục" })).toBeVisible();
  expect(await screen.findByRole("button", { name: "Lập phụ lục" })).toBeVisible();
});

test("the pane follows Office's language", async () => {
  await openPane(undefined, { displayLanguage: "en-US" });
  expect(screen.getByRole("button", { name: "Check" })).toBeVisible();
  expect(document.documentElement).toHaveAttribute("lang", "en");
});

test("the clerk's own choice of language wins over Office's", async () => {
  const { user } = await openPane(undefined, { displayLanguage: "en-US" });
  await user.click(tab("Settings"));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Language" }), "vi");
  expect(tab("Thiết lập")).toBeVisible();
  expect(document.documentElement).toHaveAttribute("lang", "vi");
});

test("outside Excel the page says where it belongs", async () => {
  await openPane(undefined, { host: "none" });
  const failure = screen.getByRole("alert");
  expect(within(failure).getByText("Rà soát chạy trong Excel")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Kiểm tra" })).toBeNull();
});

test("an Excel too old is told which interface is missing", async () => {
  await openPane(undefined, { host: "too-old" });
  expect(screen.getByRole("alert")).toHaveTextContent("ExcelApi 1.13");
});
