import { Injectable } from '@nestjs/common';
import { SUBJECT_TYPES, type LadderDefinition, type SubjectType } from '@portfolio/contracts';
import { STANDARD_LADDERS } from '@portfolio/rules';
import type { LadderVersionRow } from './ladder-version.entity';
import { LadderVersionsRepository } from './ladder-versions.repository';

/** A ladder to climb by. */
export interface LadderInForce {
  id: string;
  number: number;
  definition: LadderDefinition;
}

/** The standard ladder is code and number 1: it stands for every district, and is never edited. */
export const STANDARD_NUMBER = 1;
export const standardId = (type: SubjectType): string => `standard-${type}`;

/** Which version is in force on a day: of those begun the one that began last; the standard ladder before any. */
export function inForceOn(versions: readonly LadderVersionRow[], date: string): LadderVersionRow | null {
  const begun = versions.filter(({ startsOn }) => startsOn !== null && startsOn <= date);
  const later = (a: LadderVersionRow, b: LadderVersionRow) => (a.startsOn ?? '').localeCompare(b.startsOn ?? '') || a.number - b.number;
  return begun.toSorted(later).at(-1) ?? null;
}

@Injectable()
export class LadderVersions {
  constructor(private readonly repository: LadderVersionsRepository) {}

  async inForce(districtId: string, date: string): Promise<Map<SubjectType, LadderInForce>> {
    const versions = await this.repository.of(districtId);
    return new Map(
      SUBJECT_TYPES.map((type) => {
        const version = inForceOn(versions.filter(({ subjectType }) => subjectType === type), date);
        return [type, version ?? { id: standardId(type), number: STANDARD_NUMBER, definition: STANDARD_LADDERS[type] }];
      }),
    );
  }
}
