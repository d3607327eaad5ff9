import { Injectable } from '@nestjs/common';

type Handler = (districtId: string) => Promise<void>;

/** What happens to districts, for features further down; handlers run inside the same transaction. */
@Injectable()
export class DistrictEvents {
  private readonly createdHandlers: Handler[] = [];

  onCreated(handler: Handler): void {
    this.createdHandlers.push(handler);
  }

  async created(districtId: string): Promise<void> {
    for (const handler of this.createdHandlers) await handler(districtId);
  }
}
