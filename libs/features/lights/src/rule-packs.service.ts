import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import type { Principal, RulePack } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, StaleVersionError, newId } from '@portfolio/platform/database';
import { refuseInvalid } from '@portfolio/platform/errors';
import { packWords, ruleProblems } from '@portfolio/rules';
import { LightRefreshes } from './light-refreshes';
import type { ActivateRulePackDto, CopyRulePackDto } from './rule-pack.dto';
import { RulePacks } from './rule-packs';
import { RulePacksRepository } from './rule-packs.repository';

/** What a district calls its own versions: a later preset of the product can never take the same label. */
const OWN = '-local';

/** 亮灯规则: a planner copies a pack, changes it, and puts a version in force from a day on. No version is ever edited. */
@Injectable()
export class RulePacksService {
  constructor(
    private readonly database: Database,
    private readonly packs: RulePacks,
    private readonly repository: RulePacksRepository,
    private readonly refreshes: LightRefreshes,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Saves the next version of the district's copies. Throws `not_found`, `invalid_fields`. */
  copy(user: Principal, dto: CopyRulePackDto): Promise<RulePack> {
    return this.database.transaction(async () => {
      const based = await this.packs.get(user.districtId, dto.basedOn);
      const rules = dto.rules.map(({ dimension, yellow, red }) => ({ dimension, yellow: yellow ?? null, red: red ?? null }));
      refuseInvalid(ruleProblems(rules));
      const code = based.code.endsWith(OWN) ? based.code : `${based.code}${OWN}`;
      const number = 1 + Math.max(0, ...(await this.repository.packs(user.districtId)).filter((pack) => pack.code === code).map((pack) => pack.number));
      const made = { createdAt: this.clock.nowIso(), createdById: user.userId, createdBy: user.displayName };
      await this.repository.insert({ id: newId(), districtId: user.districtId, code, number, name: dto.name, source: dto.source, basedOn: based.id, rules, note: dto.note ?? null, ...made });
      const pack = await this.packs.get(user.districtId, `${code}@${number}`);
      const changes = [{ field: 'basedOn', label: '参照的规则', from: null, to: `${based.name}（${based.id}）` }];
      await this.audit.record({ action: 'create', objectType: 'rule_pack', objectId: pack.id, objectLabel: title(pack), changes, reason: dto.note ?? null });
      return pack;
    });
  }

  /**
   * Puts a version in force from today or a later day on; what has been judged stays as it is. From today: all lights are computed
   * anew by a job. Throws `stale_version` when another one was put in force meanwhile, `invalid_fields`.
   */
  activate(user: Principal, label: string, dto: ActivateRulePackDto): Promise<RulePack> {
    return this.database.transaction(async () => {
      const pack = await this.packs.get(user.districtId, label);
      if (dto.version !== pack.version) throw new StaleVersionError(pack);
      const today = this.clock.today();
      if (dto.fromDate < today) refuseInvalid({ fromDate: '执行日期不能早于今天：已经评判的结果不再改动。' });
      const present = await this.packs.inForce(user.districtId, dto.fromDate);
      if (present.label === label) refuseInvalid({ fromDate: '从这一天起执行的已经是这一版规则。' });
      const by = { activatedAt: this.clock.nowIso(), activatedById: user.userId, activatedBy: user.displayName };
      await this.repository.activate({ id: newId(), districtId: user.districtId, sequence: pack.version, pack: label, fromDate: dto.fromDate, note: dto.note, ...by });
      const changes = [{ field: 'pack', label: '执行规则', from: packWords(present.label), to: packWords(label) }, { field: 'fromDate', label: '执行日期', from: null, to: dto.fromDate }];
      await this.audit.record({ action: 'activate', objectType: 'rule_pack', objectId: label, objectLabel: title(pack), changes, reason: dto.note });
      if (dto.fromDate === today) await this.refreshes.ask(user.districtId, 'rule_pack', label);
      return this.packs.get(user.districtId, label);
    });
  }
}

function title({ name, id }: RulePack): string {
  return `亮灯规则「${name}」（${id}）`;
}
