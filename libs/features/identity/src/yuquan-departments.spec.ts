import { YUQUAN_DEPARTMENTS } from './yuquan-departments';

describe('departments of Yuquan', () => {
  it('have codes and names of their own that fit their columns', () => {
    for (const field of ['code', 'name', 'shortName'] as const) {
      const values = YUQUAN_DEPARTMENTS.map((department) => department[field]);
      expect(new Set(values).size).toBe(values.length);
      expect(Math.max(...values.map((value) => value.length))).toBeLessThanOrEqual(20);
    }
  });

  it('have the kind that their name says', () => {
    for (const { name, kind } of YUQUAN_DEPARTMENTS) {
      if (name.endsWith('街道办事处')) expect([name, kind]).toEqual([name, 'street']);
      if (name.endsWith('公司')) expect([name, kind]).toEqual([name, 'enterprise']);
      if (/局$|分局$/.test(name)) expect([name, kind]).toEqual([name, 'bureau']);
    }
    expect(YUQUAN_DEPARTMENTS.filter(({ kind }) => kind === 'street')).toHaveLength(11);
  });

  it('count as named by the plan only where its text has the name', () => {
    expect(YUQUAN_DEPARTMENTS.filter(({ provenance }) => provenance === 'plan').map(({ shortName }) => shortName)).toEqual([
      '督查室',
      '云中路街道',
      '昭君路街道',
      '鄂尔多斯路街道',
      '银河南街街道',
      '西菜园街道',
      '石东路街道',
      '小黑河镇',
      '供电公司',
      '电科院分公司',
      '城管委',
    ]);
  });
});
