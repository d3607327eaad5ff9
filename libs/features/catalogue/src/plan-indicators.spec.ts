import type { Indicator } from './indicator.entity';
import { indicatorChanges, indicatorFindings } from './plan-indicators';

const text = (number: number, more: object = {}) => ({ number, group: '经济', name: '生产总值', unit: '%', base: '5.1', target: '6', annual: null, attribute: '预期性', note: null, ...more });
const stored = (number: number): Indicator => {
  const { group, ...rest } = text(number);
  return { ...rest, groupName: group, id: `i${number}`, districtId: 'd', planId: 'p', retiredAt: null };
};

it('finds no change in the same values', () => {
  expect(indicatorChanges([stored(1)], [text(1)])).toEqual([]);
});

it('names every changed, added and removed value, old and new', () => {
  const changes = indicatorChanges([stored(1), stored(2)], [text(1, { target: '6.5', note: '修订' }), text(3)]);
  expect(changes).toEqual([
    { field: 'indicator.1', label: '指标 1 “生产总值”目标值', from: '6', to: '6.5' },
    { field: 'indicator.1', label: '指标 1 “生产总值”说明', from: null, to: '修订' },
    { field: 'indicator.3', label: '指标 3 新增指标', from: null, to: '生产总值（%），基期值 5.1，目标值 6' },
    { field: 'indicator.2', label: '指标 2 文中已无的指标', from: '生产总值（%），基期值 5.1，目标值 6', to: null },
  ]);
  expect(indicatorFindings(changes, new Map([[1, 40]]))[0]).toEqual({ code: 'indicator_changed', message: '指标 1 “生产总值”目标值：6 → 6.5。提交入库后以新文本为准，请核对。', line: 40 });
});
