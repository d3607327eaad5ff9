import { Injectable } from '@nestjs/common';
import type { ReviewMoment } from '@portfolio/rules';

type Source = (districtId: string, projectId: string) => Promise<ReviewMoment[]>;

/** When 督查室 looked at a project, told by the features that know: a forecast moved shortly before is asked about. */
@Injectable()
export class ReviewMoments {
  private readonly sources: Source[] = [];

  register(source: Source): void {
    this.sources.push(source);
  }

  async of(districtId: string, projectId: string): Promise<ReviewMoment[]> {
    const moments: ReviewMoment[] = [];
    for (const source of this.sources) moments.push(...(await source(districtId, projectId)));
    return moments;
  }
}
