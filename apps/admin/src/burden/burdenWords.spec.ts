import { burdenSentence, monthWords, recentMonths } from './burdenWords';

const line = { departmentId: 'a', departmentName: '区教育局', forms: 4, fields: 28, reminders: 12, messages: 5, ordersIssued: 1, ordersOpen: 2 };

it('says what a unit carries', () => {
  expect(burdenSentence(line)).toBe('区教育局本月负担：在办督办单 2 件（本月下达 1 件），收到提醒 12 项，应填表单 4 份。');
  expect(burdenSentence({ ...line, forms: 0 })).toContain('应填表单 0 份');
});

it('goes back over the turn of the year', () => {
  expect(recentMonths('2026-02-03').slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(monthWords('2025-02')).toBe('2025年2月');
});
