import { parsePlan, yuquanPlanText } from '@portfolio/plan-text';
import { boxLines, rowLines } from './plan-lines';

it('prints every work of a plan in a line of its own, doubts with their line beneath', () => {
  const plan = parsePlan(yuquanPlanText);
  const lines = plan.boxes.flatMap(boxLines);
  const items = plan.boxes.flatMap(({ programmes }) => programmes.flatMap((programme) => programme.items));
  expect(lines.filter((line) => /^ {4}\d+\. .+，第 \d+ 行$/.test(line))).toHaveLength(items.length);
  const doubts = [...items, ...plan.boxes.flatMap(({ indicators }) => indicators)].flatMap(({ warnings }) => warnings);
  expect(doubts.length).toBeGreaterThan(0);
  expect(lines.filter((line) => /^ {6}存疑，第 \d+ 行：/.test(line))).toHaveLength(doubts.length);
});

it('prints an import row with what it was and what is doubtful', () => {
  const row = { change: 'changed' as const, box: 7, programmeTitle: '老旧小区改造工程', name: '电梯更新', previousName: '电梯改造', line: 12, warnings: [{ code: 'scan_suspect', message: '请核对。', line: 13 }] };
  expect(rowLines(row)).toEqual(['有变化  专栏 7 老旧小区改造工程：电梯更新（原为“电梯改造”），第 12 行', '      存疑，第 13 行：请核对。']);
  expect(rowLines({ ...row, change: 'removed', previousName: '电梯更新', warnings: [] })).toEqual(['文中已无  专栏 7 老旧小区改造工程：电梯更新，原文本第 12 行']);
});
