import { Injectable } from '@nestjs/common';
import { AbsencesRepository } from './absences.repository';

/** Who is away on a day, and the substitute; null where nobody stands in. */
export type AbsencesOfDay = ReadonlyMap<string, string | null>;

/** Absences, for other features. */
@Injectable()
export class AbsenceDirectory {
  constructor(private readonly repository: AbsencesRepository) {}

  async on(districtId: string, date: string): Promise<AbsencesOfDay> {
    return new Map((await this.repository.on(districtId, date)).map(({ userId, substituteId }) => [userId, substituteId]));
  }
}
