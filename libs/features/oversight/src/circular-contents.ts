import { Injectable } from '@nestjs/common';
import type { CircularContent } from '@portfolio/contracts';
import { Districts } from '@portfolio/identity';
import type { CircularDraftRow } from './circular-draft.entity';
import { CircularReader } from './circular-reader';
import { CircularsRepository } from './circulars.repository';

/** What a draft says as things stand now. */
@Injectable()
export class CircularContents {
  constructor(
    private readonly districts: Districts,
    private readonly circulars: CircularsRepository,
    private readonly reader: CircularReader,
  ) {}

  async of({ districtId, periodFrom, periodTo, demands, correctsId, reason }: CircularDraftRow): Promise<CircularContent> {
    const corrected = correctsId === null ? null : await this.circulars.find(districtId, correctsId);
    const correction = corrected === null ? null : { number: corrected.number, reason: reason ?? '' };
    return this.reader.read(await this.districts.byId(districtId), { from: periodFrom, to: periodTo }, { demands, correction });
  }
}
