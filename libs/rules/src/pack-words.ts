import { presetPack } from './light-packs';

const LABEL = /^(.+)@(\d+)$/;

/** A rule pack's label in words: `default@2` → 通用规则第 2 版; a district's own copy is named by its code, 本区规则（default-local）第 1 版. */
export function packWords(label: string): string {
  const preset = presetPack(label);
  const match = LABEL.exec(label);
  if (preset !== null) return `${preset.name}第 ${preset.number} 版`;
  return match === null ? label : `本区规则（${match[1] ?? ''}）第 ${match[2] ?? ''} 版`;
}
