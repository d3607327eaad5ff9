import { objectText } from './historyModel';
import { changeText } from '../ui/auditWords';

describe('changeText', () => {
  it('shows from and to, dates in words', () => {
    expect(changeText({ field: 'baselineDate', label: '计划日期', from: '2026-11-03', to: '2026-12-01' })).toBe('计划日期：2026年11月3日 → 2026年12月1日');
    expect(changeText({ field: 'name', label: '项目名称', from: '甲', to: null })).toBe('项目名称：甲 → 空');
  });

  it('shows only the value of what was empty', () => {
    expect(changeText({ field: 'place', label: '建设地点', from: null, to: '昭君路' })).toBe('建设地点：昭君路');
  });
});

describe('objectText', () => {
  it('names what is not the project itself', () => {
    expect(objectText({ objectType: 'project', objectLabel: 'YQ-07-01-01 兴隆巷街道' }, 'YQ-07-01-01')).toBeNull();
    expect(objectText({ objectType: 'milestone', objectLabel: 'YQ-07-01-01 开工' }, 'YQ-07-01-01')).toBe('节点「开工」');
    expect(objectText({ objectType: 'plan_item', objectLabel: '老旧小区' }, 'YQ-07-01-01')).toBe('老旧小区');
  });
});
