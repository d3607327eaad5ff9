import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReviewMoments } from '@portfolio/filing';
import { Clock } from '@portfolio/platform/clock';
import { addDays } from '@portfolio/rules';
import { CircularsRepository } from './circulars.repository';

/** Older circulars are no question to ask a unit any more. */
const DAYS = 31;

/** A circular is when 督查室 looked: a forecast moved shortly before is asked about. */
@Injectable()
export class CircularReviewMoments implements OnModuleInit {
  constructor(
    private readonly moments: ReviewMoments,
    private readonly circulars: CircularsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.moments.register(async (districtId) =>
      (await this.circulars.issuedSince(districtId, addDays(this.clock.today(), -DAYS))).map(({ number, publishedAt }) => ({ what: `${number}印发`, at: publishedAt })),
    );
  }
}
