import { merged } from './late-project-details';

it('what several milestones have to tell is told once, newest first', () => {
  const told = (at: string, text: string) => ({ at, text });
  expect(
    merged([
      { name: '提醒送达', lines: [told('2026-11-02', '逾期 1 个工作日：张三，已签收')] },
      { name: '待批调整', lines: [told('2026-11-05', '申请延期')] },
      { name: '提醒送达', lines: [told('2026-11-04', '逾期 3 个工作日：张三，已送达'), told('2026-11-02', '逾期 1 个工作日：张三，已签收')] },
      { name: '待批调整', lines: [told('2026-11-05', '申请延期')] },
    ]),
  ).toEqual([
    { name: '提醒送达', lines: [told('2026-11-04', '逾期 3 个工作日：张三，已送达'), told('2026-11-02', '逾期 1 个工作日：张三，已签收')] },
    { name: '待批调整', lines: [told('2026-11-05', '申请延期')] },
  ]);
});
