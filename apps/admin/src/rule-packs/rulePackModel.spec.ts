import { PRESET_PACKS, presetPack } from '@portfolio/rules';
import { differences, formOf, packTitle, ruleWords, rulesOf } from './rulePackModel';

const DEFAULT = presetPack('default@2')?.rules ?? [];

describe('rule packs', () => {
  it('says what differs, dimension by dimension', () => {
    const strict = DEFAULT.map((rule) => (rule.dimension === 'milestone_late' ? { ...rule, red: 5 } : rule)).filter(({ dimension }) => dimension !== 'filing_missing');
    expect(differences(DEFAULT, strict)).toEqual([
      { dimension: 'milestone_late', label: '节点逾期', from: '黄：任一节点逾期满 1 个工作日；红：任一节点逾期超过 10 个工作日', to: '黄：任一节点逾期满 1 个工作日；红：任一节点逾期超过 5 个工作日' },
      { dimension: 'filing_missing', label: '填报缺失', from: '黄：连续 1 期未填报；红：连续 2 期未填报', to: null },
    ]);
    expect(differences(DEFAULT, DEFAULT)).toEqual([]);
  });

  it('names the rule behind a reason', () => {
    expect(ruleWords({ code: 'milestone_late', text: '', value: 14, threshold: 10 }, DEFAULT)).toBe('任一节点逾期超过 10 个工作日为红灯');
    expect(ruleWords({ code: 'milestone_late', text: '', value: 4, threshold: 1 }, DEFAULT)).toBe('任一节点逾期满 1 个工作日为黄灯');
    expect(ruleWords({ code: 'no_baseline', text: '', value: null, threshold: null }, DEFAULT)).toBe('');
  });

  it('keeps a pack whole through the form of its copy', () => {
    for (const { label, code, number, name, source, rules } of PRESET_PACKS) {
      const pack = { id: label, code, number, name, source, rules: [...rules], preset: true, basedOn: null, note: null, state: 'ready' as const, activeFrom: null, createdAt: null, createdBy: null, version: 1 };
      expect(rulesOf(formOf(pack))).toEqual(expect.arrayContaining(pack.rules));
      expect(rulesOf(formOf(pack))).toHaveLength(pack.rules.length);
      expect(packTitle(pack)).toContain(`第 ${number} 版`);
    }
  });
});
