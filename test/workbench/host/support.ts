import { connectHost } from "../../../workbench/host/bridge";
import type { ExcelHost, HostOptions } from "../../../workbench/host/host";
import { newWorkbook } from "../../../workbench/host/new-workbook";

export interface Bench {
  readonly host: ExcelHost;
  readonly traffic: ReturnType<typeof connectHost>["traffic"];
  /** Runs one Excel.run on the first sheet. */
  readonly run: <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

/** A new host behind the real library, with a workbook of one sheet "S". */
export function bench(options: HostOptions = {}): Bench {
  const { host, traffic, Excel } = connectHost({ model: newWorkbook("S"), ...options });
  return {
    host,
    traffic,
    run: (batch) => Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context)),
  };
}

/** Lets events out that wait for the end of a batch. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
