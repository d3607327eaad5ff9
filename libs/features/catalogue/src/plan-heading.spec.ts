import { planHeading, titleFromFile } from './plan-heading';

describe('planHeading', () => {
  it('reads title and period of the fifteenth plan, with the scan’s space', () => {
    const text = '\n\n# 呼和浩特市玉泉区国民经济和社会发展 第十五个五年规划纲要\n\n2026年4月\n\n# 目 录\n第一章 “十四五”发展成效显著\t1\n';
    expect(planHeading(text)).toEqual({ title: '呼和浩特市玉泉区国民经济和社会发展第十五个五年规划纲要', periodStart: 2026, periodEnd: 2030 });
  });

  it.each([
    ['某县国民经济和社会发展第十四个五年规划纲要', 2021],
    ['某县国民经济和社会发展第二十个五年规划纲要', 2051],
    ['## 专栏 1 “十五五”时期主要指标', 2026],
  ])('reads the period of %s', (text, start) => {
    expect(planHeading(text)).toMatchObject({ periodStart: start, periodEnd: start + 4 });
  });

  it('keeps the years in parentheses that end a title', () => {
    expect(planHeading('# 回民区“十五五”规划纲要（2026—2030年）\n')).toEqual({ title: '回民区“十五五”规划纲要（2026—2030年）', periodStart: 2026, periodEnd: 2030 });
  });

  it('takes years where no number of the plan is given, and invents no title', () => {
    expect(planHeading('建设任务（2027—2029年）\n专栏1 重点工程')).toEqual({ title: null, periodStart: 2027, periodEnd: 2029 });
    expect(planHeading('专栏1')).toEqual({ title: null, periodStart: 0, periodEnd: 0 });
    expect([titleFromFile('三年行动.md'), titleFromFile('.md')]).toEqual(['三年行动', '规划']);
  });
});
