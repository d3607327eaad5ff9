import { Injectable } from '@nestjs/common';
import { newId } from '@portfolio/platform/database';
import { wrongField } from '@portfolio/platform/errors';
import type { CalendarYearRow } from './calendar-year.entity';
import { CalendarYearsRepository } from './calendar-years.repository';
import { EARLIEST_YEAR, LATEST_YEAR } from './calendar-spans';

/** The year that a day belongs to, as long as the day changes. */
@Injectable()
export class CalendarYearRecords {
  constructor(private readonly years: CalendarYearsRepository) {}

  /** The year's row, made if missing, its version raised. A confirmed year changes only with a reason; throws `invalid_fields` at `reason` or `date`. */
  async forChange(districtId: string, year: number, reason: string | null | undefined): Promise<CalendarYearRow> {
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) throw wrongField('date', `日期应在 ${EARLIEST_YEAR} 年至 ${LATEST_YEAR} 年之间。`);
    const known = await this.years.findByYear(districtId, year);
    if (known === null) {
      const fresh = unconfirmedYear(districtId, year);
      await this.years.insert(fresh);
      return fresh;
    }
    if (known.confirmed && (reason ?? '') === '') throw wrongField('reason', `${year}年已确认，更改会影响已计算的期限，请写明原因。`);
    await this.years.touch(known.id);
    return known;
  }
}

/** A year without notice: plain weekdays, 节假日未公布. */
export function unconfirmedYear(districtId: string, year: number): CalendarYearRow {
  return { id: newId(), districtId, year, notice: null, publishedOn: null, source: null, confirmed: false, confirmedAt: null, confirmedBy: null, version: 1 };
}
