import { EventNumber } from "../events";
import type { ExcelHost } from "../host";
import { HostCollection, HostObject, text } from "../host-object";
import { invalidArgument } from "../errors";

/** `workbook.settings`: values an add-in keeps in the file. */
export class SettingCollection extends HostCollection<SettingObject> {
  constructor(host: ExcelHost) {
    super(host, "SettingCollection");
  }

  items(): SettingObject[] {
    return [...this.host.model.settings.keys()].map((key) => new SettingObject(this.host, key));
  }

  find(key: string): SettingObject | undefined {
    return this.host.model.settings.has(key) ? new SettingObject(this.host, key) : undefined;
  }

  /** "Sets or adds the specified setting to the workbook" (reference, `SettingCollection.add`). */
  Add(key: unknown, value: unknown): SettingObject {
    const name = text(key);
    if (name === "" || value === undefined) throw invalidArgument();
    this.host.model.settings.set(name, value);
    changed(this.host);
    return new SettingObject(this.host, name);
  }
}

class SettingObject extends HostObject {
  constructor(
    host: ExcelHost,
    readonly key: string,
  ) {
    super(host, "Setting");
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }

  get Value(): unknown {
    return this.host.model.settings.get(this.key);
  }

  set Value(value: unknown) {
    this.host.model.settings.set(this.key, value);
    changed(this.host);
  }

  Delete(): void {
    this.host.model.settings.delete(this.key);
    changed(this.host);
  }
}

function changed(host: ExcelHost): void {
  host.events.ofDocument(EventNumber.SettingsChanged);
  host.note({ kind: "workbook" });
}
