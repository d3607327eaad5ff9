import { Injectable } from '@nestjs/common';
import { Clock } from '@portfolio/platform/clock';
import { ExemptionsRepository, type LiftingExemption } from './exemptions.repository';

/** The exemptions that lift hits, for other features. */
@Injectable()
export class ActiveExemptions {
  constructor(
    private readonly exemptions: ExemptionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Of all the district's projects, or of those named; today unless told. */
  of(districtId: string, { projectIds = null, asOf = this.clock.today() }: { projectIds?: readonly string[] | null; asOf?: string } = {}): Promise<LiftingExemption[]> {
    return this.exemptions.lifting(districtId, projectIds, asOf);
  }
}
