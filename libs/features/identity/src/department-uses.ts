import { Injectable } from '@nestjs/common';

/** Counts per department id; departments without any may be missing. */
export type CountUses = (departmentIds: string[]) => Promise<Map<string, number>>;

/** How many projects a department leads, told by the features that know. */
@Injectable()
export class DepartmentUses {
  private readonly counters: CountUses[] = [];

  /** Called once by a feature's module when it starts. */
  register(count: CountUses): void {
    this.counters.push(count);
  }

  /** The sum of all counters, 0 where none counts. */
  async count(departmentIds: string[]): Promise<Map<string, number>> {
    const total = new Map(departmentIds.map((id) => [id, 0]));
    if (departmentIds.length === 0) return total;
    for (const counter of this.counters) {
      const counts = await counter(departmentIds);
      for (const [id, before] of total) total.set(id, before + (counts.get(id) ?? 0));
    }
    return total;
  }
}
