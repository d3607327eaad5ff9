import fc from 'fast-check';
import { agendaBlocks, chineseNumber } from './agenda-blocks';

const item: Parameters<typeof agendaBlocks>[0][number] = {
  id: 'b1', projectId: 'p1', projectCode: 'YQ-07-03-01', projectName: '双拥街延伸段道路工程', milestoneId: 'm1', milestoneName: '开工', type: 'demolition', level: 'district', title: '红线内两户未签约',
  description: '补偿标准\n未定', raisedByDepartmentId: 'a', raisedByDepartmentName: '区住建局', raisedBy: '甲', raisedOn: '2026-10-12', departmentId: 'c', departmentName: '小召前街街道', deadline: '2026-11-18',
  firstDeadline: '2026-11-11', state: 'working', daysLate: 5, workingDaysLate: 3, firstWorkingDaysLate: 8, calendarConfirmed: true, fixedOn: null, closedOn: null, escalatedOn: '2026-11-20',
  escalationReason: '需区里议定补偿标准', actions: [], demo: false, version: 3, lastProgress: null,
};
const said = (items: readonly (typeof item)[]) => agendaBlocks(items, '2026-11-23').flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));

describe('the agenda of a 专题调度会', () => {
  it('says for each blocker whose it is, both deadlines, why it is here and what was last done', () => {
    const text = said([item]).join('\n');
    for (const words of [
      '议题截至2026年11月23日提请调度，共1件。',
      '小召前街街道、区住建局。',
      '（一）红线内两户未签约',
      '双拥街延伸段道路工程（YQ-07-03-01），影响节点“开工”。征拆问题，区级调度；区住建局于2026年10月12日提出，由小召前街街道负责解决，目前办理中。',
      '问题：补偿标准 未定。',
      '办理时限：2026年11月18日，已逾期3个工作日（首次时限2026年11月11日，较其逾期8个工作日）。',
      '提请理由：需区里议定补偿标准。',
      '最近进展：责任单位尚未反馈。',
    ]) expect(text).toContain(words);
    expect(said([{ ...item, calendarConfirmed: false }]).join()).toContain('节假日未公布');
  });

  it('an empty list says so and asks for no decisions', () => {
    expect(said([])).toContain('目前没有提请专题调度的要素问题。');
    expect(agendaBlocks([], '2026-11-23').some(({ kind }) => kind === 'table')).toBe(false);
  });

  it('numbers as they are written', () => {
    expect([1, 9, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '二十', '三十五', '九十九']);
    fc.assert(fc.property(fc.integer({ min: 1, max: 98 }), (n) => chineseNumber(n) !== chineseNumber(n + 1)));
  });
});
