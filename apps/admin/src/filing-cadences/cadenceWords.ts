import { PERIOD_KINDS, PERIOD_KIND_LABELS, type FilingCadence } from '@portfolio/contracts';

/** 每周, 每月, 不填报. */
export function cadenceWords({ kind }: Pick<FilingCadence, 'kind'>): string {
  return kind === null ? '不填报' : `每${PERIOD_KIND_LABELS[kind]}`;
}

/** What a planner can choose. */
export const CADENCE_CHOICES = [
  { id: 'default', name: '按项目阶段' },
  ...PERIOD_KINDS.map((kind) => ({ id: kind, name: `每${PERIOD_KIND_LABELS[kind]}` })),
  { id: 'never', name: '不填报' },
];
