import { Injectable } from '@nestjs/common';
import { addMoney } from '@portfolio/rules';
import { FilingsRepository, type FilingOfPeriod } from './filings.repository';

/** What had been filed on a project before a period. */
export interface FiledBefore {
  /** The unit's own, latest first. */
  own: FilingOfPeriod[];
  /** 累计完成投资 as the lead unit last filed it; what lies returned does not count. */
  investmentToDate: string | null;
  /** The same of the year in which the period ends. */
  investmentThisYear: string | null;
  /** The unit's own later one that has left it: a filing for this period comes too late for its figures. */
  later: FilingOfPeriod | null;
}

/** The figures that a filing builds on. */
@Injectable()
export class FilingFiguresReader {
  constructor(private readonly filings: FilingsRepository) {}

  async before(districtId: string, at: { projectId: string; departmentId: string; endsOn: string }): Promise<FiledBefore> {
    const filed = await this.filings.filedOf(districtId, [at.projectId]);
    const earlier = filed.filter(({ endsOn }) => endsOn < at.endsOn);
    const own = ({ departmentId }: FilingOfPeriod) => departmentId === at.departmentId;
    const counted = earlier.filter(({ part, state }) => part === 'lead' && (state === 'submitted' || state === 'accepted'));
    const year = at.endsOn.slice(0, 4);
    const thisYear = counted.filter(({ endsOn }) => endsOn.startsWith(year)).flatMap(({ investmentPeriod }) => investmentPeriod ?? []);
    return {
      own: earlier.filter(own),
      investmentToDate: counted.find(({ investmentToDate }) => investmentToDate !== null)?.investmentToDate ?? null,
      investmentThisYear: thisYear.length === 0 ? null : thisYear.reduce((sum, each) => addMoney(sum, each)),
      later: filed.find((each) => own(each) && each.endsOn > at.endsOn) ?? null,
    };
  }
}
