import type { ExcelHost } from "../host";
import { HostObject, oneOf } from "../host-object";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export class ApplicationObject extends HostObject {
  constructor(host: ExcelHost) {
    super(host, "Application");
  }

  get CalculationMode(): string {
    return this.host.calculationMode;
  }

  set CalculationMode(value: unknown) {
    this.host.calculationMode = oneOf(value, MODES);
  }

  get CalculationState(): string {
    return "Done";
  }

  get DecimalSeparator(): string {
    return this.host.culture.decimal;
  }

  get ThousandsSeparator(): string {
    return this.host.culture.group;
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): HostObject {
    return new CultureInfo(this.host, "CultureInfo");
  }

  Calculate(type: unknown): void {
    oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
    this.host.calculateAll();
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.host.suspendCalculation();
  }

  /** Nothing is drawn within a batch: there is nothing to suspend. */
  SuspendScreenUpdatingUntilNextSync(): void {
    // The page hears of changes after the batch in any case.
  }
}

class CultureInfo extends HostObject {
  get Name(): string {
    return this.host.culture.name;
  }

  get NumberFormat(): HostObject {
    return new NumberFormatInfo(this.host, "NumberFormatInfo");
  }

  get DatetimeFormat(): HostObject {
    return new DatetimeFormatInfo(this.host, "DatetimeFormatInfo");
  }
}

class NumberFormatInfo extends HostObject {
  get NumberDecimalSeparator(): string {
    return this.host.culture.decimal;
  }

  get NumberGroupSeparator(): string {
    return this.host.culture.group;
  }
}

class DatetimeFormatInfo extends HostObject {
  get DateSeparator(): string {
    return this.host.culture.dateSeparator;
  }

  get ShortDatePattern(): string {
    return this.host.culture.shortDatePattern;
  }

  get LongDatePattern(): string {
    return this.host.culture.longDatePattern;
  }

  get TimeSeparator(): string {
    return this.host.culture.timeSeparator;
  }

  get LongTimePattern(): string {
    return this.host.culture.longTimePattern;
  }
}
