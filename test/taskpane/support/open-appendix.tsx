import { screen, waitFor } from "@testing-library/react";
import { openPane } from "./open-pane";
import { bacKan } from "./tables";

/** The pane at Phụ lục, its sheet checked and the appendix (or what stands in its way) in sight. */
export async function openAppendix(snapshot = bacKan(), environment: Parameters<typeof openPane>[1] = {}) {
  const pane = await openPane(snapshot, environment);
  await pane.user.click(screen.getByRole("button", { name: "Kiểm tra" }));
  await screen.findByRole("region", { name: "Kết quả" });
  await pane.user.click(screen.getByRole("tab", { name: "Phụ lục" }));
  await waitFor(() => {
    const found =
      screen.queryByRole("region", { name: "Trang phụ lục" }) ?? screen.queryByText("Chưa lập được phụ lục");
    expect(found).toBeVisible();
  });
  return pane;
}
