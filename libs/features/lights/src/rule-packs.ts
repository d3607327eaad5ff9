import { Injectable } from '@nestjs/common';
import type { RulePack, RulePackState } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { UserError } from '@portfolio/platform/errors';
import { DEFAULT_RULE_PACK, PRESET_PACKS, type LightPack } from '@portfolio/rules';
import type { RulePackActivationRow } from './rule-pack-activation.entity';
import type { RulePackRow } from './rule-pack.entity';
import { RulePacksRepository } from './rule-packs.repository';

type Activation = Pick<RulePackActivationRow, 'pack' | 'fromDate' | 'sequence'>;

/** The rule packs of a district: the presets that come with the product, and its own versions. */
@Injectable()
export class RulePacks {
  constructor(
    private readonly repository: RulePacksRepository,
    private readonly clock: Clock,
  ) {}

  /** Presets first, then the district's own, oldest first. */
  async all(districtId: string): Promise<RulePack[]> {
    const activations = await this.repository.activations(districtId);
    const own = await this.repository.packs(districtId);
    const today = this.clock.today();
    const packs = [...PRESET_PACKS.map(ofPreset), ...own.map(ofRow)];
    return packs.map((pack) => ({ ...pack, ...standing(pack.id, activations, today), version: activations.length + 1 }));
  }

  /** Throws `not_found`. */
  async get(districtId: string, label: string): Promise<RulePack> {
    const pack = (await this.all(districtId)).find(({ id }) => id === label);
    if (pack === undefined) throw new UserError('not_found');
    return pack;
  }

  /** The pack that judges on a day. */
  async inForce(districtId: string, date: string): Promise<LightPack> {
    return toLightPack(await this.get(districtId, labelOn(await this.repository.activations(districtId), date)));
  }
}

export function toLightPack({ id, name, rules }: Pick<RulePack, 'id' | 'name' | 'rules'>): LightPack {
  return { label: id, name, rules };
}

/** The activation with the latest first day up to the date; of two with the same first day the later one. */
function labelOn(activations: readonly Activation[], date: string): string {
  const due = activations.filter(({ fromDate }) => fromDate <= date);
  return due.sort((a, b) => (a.fromDate === b.fromDate ? a.sequence - b.sequence : a.fromDate < b.fromDate ? -1 : 1)).at(-1)?.pack ?? DEFAULT_RULE_PACK;
}

function standing(label: string, activations: readonly Activation[], today: string): { state: RulePackState; activeFrom: string | null } {
  const inForce = labelOn(activations, today) === label;
  const own = activations.filter(({ pack }) => pack === label);
  const planned = own.filter(({ fromDate }) => fromDate > today && labelOn(activations, fromDate) === label).map(({ fromDate }) => fromDate).sort()[0];
  const begun = own.filter(({ fromDate }) => fromDate <= today).map(({ fromDate }) => fromDate).sort().at(-1) ?? null;
  if (inForce) return { state: 'in_force', activeFrom: begun };
  if (planned !== undefined) return { state: 'planned', activeFrom: planned };
  return { state: begun === null ? 'ready' : 'past', activeFrom: begun };
}

type Unplaced = Omit<RulePack, 'state' | 'activeFrom' | 'version'>;

function ofPreset({ label, code, number, name, source, rules }: (typeof PRESET_PACKS)[number]): Unplaced {
  return { id: label, code, number, name, source, preset: true, basedOn: null, rules: [...rules], note: null, createdAt: null, createdBy: null };
}

function ofRow({ code, number, name, source, basedOn, rules, note, createdAt, createdBy }: RulePackRow): Unplaced {
  return { id: `${code}@${number}`, code, number, name, source, preset: false, basedOn, rules, note, createdAt, createdBy };
}
