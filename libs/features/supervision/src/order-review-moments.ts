import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReviewMoments } from '@portfolio/filing';
import { OrdersRepository } from './orders.repository';

/** An order's last day is when 督查室 looks: a forecast moved shortly before is asked about. */
@Injectable()
export class OrderReviewMoments implements OnModuleInit {
  constructor(
    private readonly moments: ReviewMoments,
    private readonly orders: OrdersRepository,
  ) {}

  onModuleInit(): void {
    this.moments.register(async (districtId, projectId) =>
      (await this.orders.deadlines(districtId, projectId)).flatMap(({ number, deadline }) =>
        // The day ends at midnight in Shanghai.
        deadline === null ? [] : [{ what: `督办单${number ?? ''}办理时限`, at: `${deadline}T16:00:00.000Z` }],
      ),
    );
  }
}
