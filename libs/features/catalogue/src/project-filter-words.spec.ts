import { filterWords } from './project-filter-words';

it('says a filter in the words of the list', () => {
  expect(filterWords({}, new Map())).toBeNull();
  expect(filterWords({ light: 'red' }, new Map())).toBe('筛选：亮灯=滞后');
  expect(filterWords({ light: ['red', 'yellow'], overdue: true, departmentId: 'd1', box: 7 }, new Map([['d1', '区水务局']]))).toBe('筛选：亮灯=滞后、预警；有逾期节点=是；牵头单位=区水务局；专栏=7');
  expect(filterWords({ id: ['a', 'b'] }, new Map())).toBe('筛选：选中的项目 2 个');
});
