import { PRESET_PACKS } from './light-packs';
import { packWords } from './pack-words';

describe('a rule pack in words', () => {
  test('says name and version, never the code of a preset', () => {
    expect(packWords('default@2')).toBe('通用规则第 2 版');
    for (const { label, code } of PRESET_PACKS) expect(packWords(label)).not.toContain(code);
  });

  test('a district’s own pack is told from the presets', () => {
    expect(packWords('default-local@3')).toBe('本区规则（default-local）第 3 版');
  });
});
