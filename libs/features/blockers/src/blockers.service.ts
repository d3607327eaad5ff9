import { Injectable } from '@nestjs/common';
import { BLOCKER_LEVEL_LABELS, BLOCKER_TYPE_LABELS, type AuditChange, type BlockerDetail, type Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { wrongField } from '@portfolio/platform/errors';
import { BlockerFields } from './blocker-fields';
import { BlockerWrites } from './blocker-writes';
import type { BlockerDeadlineDto, BlockerOptionalWordsDto, BlockerWordsDto, EditBlockerDto } from './blocker.dto';
import type { BlockerRow } from './blocker.entity';

/** What the side that raised a blocker does with it (and 督查室 where it may). */
@Injectable()
export class BlockersService {
  constructor(
    private readonly writes: BlockerWrites,
    private readonly fields: BlockerFields,
    private readonly clock: Clock,
  ) {}

  /** While nobody works on what it says. */
  edit(user: Principal, id: string, dto: EditBlockerDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'edit', { id, version: dto.version }, (before) => {
      const after = { type: dto.type ?? before.type, level: dto.level ?? before.level, title: dto.title ?? before.title, description: dto.description ?? before.description };
      if (before.escalatedOn !== null && after.level !== 'district') throw wrongField('level', '已提请专题调度的问题由区级调度，层级不能改动。');
      return { changes: after, audit: changesBetween(before, after) };
    });
  }

  answer(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'answer', { id, version }, () => ({ words: text }));
  }

  /** 销号. */
  accept(user: Principal, id: string, { version, text }: BlockerOptionalWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'accept', { id, version }, () => ({ words: text ?? null, changes: { closedOn: this.clock.today(), ...OFF_THE_LIST } }));
  }

  /** The unit goes on with it; its time runs again. */
  reject(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'reject', { id, version }, () => ({ words: text, changes: { fixedOn: null } }));
  }

  /** The first deadline stays what it was. */
  moveDeadline(user: Principal, id: string, { version, deadline, text }: BlockerDeadlineDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'move_deadline', { id, version }, (before) => {
      if (deadline === before.deadline) throw wrongField('deadline', '新的办理时限与现在的相同。');
      return { words: text, ...this.until(before, deadline) };
    });
  }

  withdraw(user: Principal, id: string, { version, text }: BlockerWordsDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'withdraw', { id, version }, () => ({ words: text, changes: OFF_THE_LIST }));
  }

  /** It was not fixed after all; the unit gets a new deadline, beside the first one. */
  reopen(user: Principal, id: string, { version, deadline, text }: BlockerDeadlineDto): Promise<BlockerDetail> {
    return this.writes.act(user, 'reopen', { id, version }, (before) => {
      const { changes, audit } = this.until(before, deadline);
      return { words: text, changes: { ...changes, fixedOn: null, closedOn: null }, audit };
    });
  }

  private until(before: BlockerRow, deadline: string) {
    this.fields.deadline(deadline);
    const audit = before.deadline === deadline ? [] : [{ field: 'deadline', label: '办理时限', from: before.deadline, to: deadline }];
    return { changes: { deadline, deadlineNumber: before.deadlineNumber + 1 }, audit };
  }
}

const OFF_THE_LIST = { escalatedOn: null, escalationReason: null };

type Editable = Pick<BlockerRow, 'type' | 'level' | 'title' | 'description'>;

function changesBetween(before: Editable, after: Editable): AuditChange[] {
  const shown = ({ type, level, title, description }: Editable) => ({ type: BLOCKER_TYPE_LABELS[type], level: BLOCKER_LEVEL_LABELS[level], title, description });
  const labels = { type: '问题类型', level: '协调层级', title: '问题', description: '情况说明' };
  const [from, to] = [shown(before), shown(after)];
  return (Object.keys(labels) as (keyof typeof labels)[]).filter((field) => from[field] !== to[field]).map((field) => ({ field, label: labels[field], from: from[field], to: to[field] }));
}
