import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { SUBJECT_TYPES, SUBJECT_TYPE_LABELS, type Ladder, type LadderDefinition, type LadderState, type Principal, type SubjectType } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError, newId } from '@portfolio/platform/database';
import { UserError, wrongField } from '@portfolio/platform/errors';
import { ladderFaults } from '@portfolio/rules';
import { standardLadder, toLadder, type ActivateLadderDto, type CreateLadderDto, type UpdateLadderDto } from './ladder.dto';
import type { LadderVersionRow } from './ladder-version.entity';
import { inForceOn, standardId } from './ladder-versions';
import { LadderVersionsRepository, type LadderChanges } from './ladder-versions.repository';
import { definitionText } from './ladder-words';

/** The versions of the ladders. Only a draft is ever changed: what reminders were sent by stays readable for ever. */
@Injectable()
export class LaddersService {
  constructor(
    private readonly database: Database,
    private readonly repository: LadderVersionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Every version of every kind, the newest of each first. */
  async list(user: Principal): Promise<Ladder[]> {
    const versions = await this.repository.of(user.districtId);
    return SUBJECT_TYPES.flatMap((type) => this.viewsOf(type, versions.filter(({ subjectType }) => subjectType === type)));
  }

  /** Throws `not_found`. */
  async get(user: Principal, id: string): Promise<Ladder> {
    const ladder = (await this.list(user)).find((each) => each.id === id);
    if (ladder === undefined) throw new UserError('not_found');
    return ladder;
  }

  /** A new draft, copied from the version in force. */
  create(user: Principal, { subjectType, note }: CreateLadderDto): Promise<Ladder> {
    return this.database.transaction(async () => {
      const present = (await this.list(user)).filter((ladder) => ladder.subjectType === subjectType);
      const { definition } = present.find(({ state }) => state === 'in_force') ?? standardLadder(subjectType, 'in_force');
      const row: LadderVersionRow = {
        id: newId(), districtId: user.districtId, subjectType, number: Math.max(...present.map(({ number }) => number)) + 1, note, definition,
        startsOn: null, createdBy: user.displayName, createdAt: this.clock.nowIso(), activatedBy: null, activatedAt: null, version: 1,
      };
      await this.repository.insert(row);
      await this.record('create', row, [{ field: 'note', label: '修改说明', from: null, to: note }]);
      return this.get(user, row.id);
    });
  }

  /** Throws `ladder_not_draft`, `stale_version`, `invalid_fields` at `definition` with what is wrong. */
  update(user: Principal, id: string, { note, definition, version }: UpdateLadderDto): Promise<Ladder> {
    return this.change(user, id, version, async (before) => {
      const wanted: LadderDefinition = { ...definition, repeat: definition.repeat ?? null };
      const faults = ladderFaults(wanted);
      if (faults.length > 0) throw new UserError('invalid_fields', { count: faults.length }, { fields: { definition: faults.join('') } });
      await this.record('update', before, [
        { field: 'note', label: '修改说明', from: before.note, to: note },
        { field: 'definition', label: '提醒阶梯', from: definitionText(before.definition), to: definitionText(wanted) },
      ].filter(({ from, to }) => from !== to));
      return { note, definition: wanted };
    });
  }

  /** 启用 from a day on; from then on it is never changed. Throws `ladder_not_draft`, `stale_version`, `invalid_fields` at `startsOn`. */
  activate(user: Principal, id: string, { startsOn, version }: ActivateLadderDto): Promise<Ladder> {
    return this.change(user, id, version, async (before) => {
      if (startsOn < this.clock.today()) throw atStart('生效日期不能早于今天：已经发出的提醒不会收回。');
      const others = await this.repository.of(user.districtId, before.subjectType);
      const last = others.map((row) => row.startsOn ?? '').toSorted().at(-1) ?? '';
      if (startsOn < last) throw atStart('生效日期不能早于已启用的其他版本。');
      await this.record('activate', before, [{ field: 'startsOn', label: '生效日期', from: null, to: startsOn }]);
      return { startsOn, activatedBy: user.displayName, activatedAt: this.clock.nowIso() };
    });
  }

  /** Gives up a draft. Throws `ladder_not_draft`, `stale_version`. */
  async discard(user: Principal, id: string, version: number): Promise<Ladder> {
    return this.database.transaction(async () => {
      const view = await this.get(user, id);
      const row = await this.draft(user, id, version);
      await this.repository.delete(row.id);
      await this.record('delete', row, []);
      return view;
    });
  }

  private change(user: Principal, id: string, version: number, work: (before: LadderVersionRow) => Promise<LadderChanges>): Promise<Ladder> {
    return this.database.transaction(async () => {
      const before = await this.draft(user, id, version);
      await this.repository.update({ id, version }, await work(before), () => this.get(user, id));
      return this.get(user, id);
    });
  }

  private async draft(user: Principal, id: string, version: number): Promise<LadderVersionRow> {
    if (SUBJECT_TYPES.some((type) => standardId(type) === id)) throw new UserError('ladder_not_draft');
    const row = await this.repository.find(user.districtId, id);
    if (row === null) throw new UserError('not_found');
    if (row.version !== version) throw new StaleVersionError(await this.get(user, id));
    if (row.startsOn !== null) throw new UserError('ladder_not_draft');
    return row;
  }

  private viewsOf(type: SubjectType, versions: readonly LadderVersionRow[]): Ladder[] {
    const today = this.clock.today();
    const now = inForceOn(versions, today);
    const stateOf = (row: LadderVersionRow): LadderState => {
      if (row.startsOn === null) return 'draft';
      if (row.id === now?.id) return 'in_force';
      return row.startsOn > today ? 'scheduled' : 'retired';
    };
    return [...versions.map((row) => toLadder(row, stateOf(row))), standardLadder(type, now === null ? 'in_force' : 'retired')];
  }

  private async record(action: 'create' | 'update' | 'activate' | 'delete', row: LadderVersionRow, changes: { field: string; label: string; from: string | null; to: string | null }[]): Promise<void> {
    await this.audit.record({ action, objectType: 'ladder', objectId: row.id, objectLabel: `${SUBJECT_TYPE_LABELS[row.subjectType]}提醒阶梯第 ${row.number} 版`, changes });
  }
}

function atStart(message: string): UserError {
  return wrongField('startsOn', message);
}
