import { Injectable } from '@nestjs/common';
import type { BlockerDetail, Principal } from '@portfolio/contracts';
import { DepartmentDirectory } from '@portfolio/identity';
import { Clock } from '@portfolio/platform/clock';
import { wrongField } from '@portfolio/platform/errors';
import { BlockerFields } from './blocker-fields';
import { BlockerWrites } from './blocker-writes';
import type { BlockerOptionalWordsDto, BlockerWordsDto, HandOverBlockerDto } from './blocker.dto';

/** What the unit that must fix a blocker does with it. */
@Injectable()
export class BlockerFixingService {
  constructor(
    private readonly writes: BlockerWrites,
    private readonly fields: BlockerFields,
    private readonly departments: DepartmentDirectory,
    private readonly clock: Clock,
  ) {}

  takeOn(user: Principal, id: string, { version, text }: BlockerOptionalWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'take_on', { id, version }, () => ({ words: text ?? null, changes: { takenOn: this.clock.today() } }));
  }

  askBack(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'ask_back', { id, version }, () => ({ words: text }));
  }

  progress(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'progress', { id, version }, () => ({ words: text }));
  }

  fix(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'fix', { id, version }, () => ({ words: text, changes: { fixedOn: this.clock.today() } }));
  }

  /** 转办: the new unit takes it on anew; the deadline stays. */
  handOver(user: Principal, id: string, { version, departmentId, text }: HandOverBlockerDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'hand_over', { id, version }, async (before) => {
      if (departmentId === before.departmentId) throw wrongField('departmentId', '请选择另一个单位。');
      const unit = await this.fields.fixingUnit(user.districtId, departmentId, before.raisedByDepartmentId);
      const from = (await this.departments.names([before.departmentId])).get(before.departmentId) ?? null;
      return {
        words: `转${unit.name}：${text}`,
        changes: { departmentId, takenOn: null, deadlineNumber: before.deadlineNumber + 1 },
        audit: [{ field: 'departmentId', label: '责任单位', from, to: unit.name }],
      };
    });
  }
}
