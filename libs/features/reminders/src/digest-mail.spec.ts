import type { Reminder } from '@portfolio/contracts';
import { digestMail, lateness } from './digest-mail';

const base: Reminder = {
  id: 'r1', subjectType: 'milestone', subjectId: 'm1', subjectTitle: '主体完工', dueDate: '2026-11-20', onBehalfOfName: null, skipCode: null, remark: null,
  asksSignature: true, asksAnswer: true, answer: null, workingDaysLate: 1, milestoneId: 'm1', milestoneName: '主体完工', projectId: 'p1', projectCode: 'YQ-07-03-02', projectName: '玉祥·福泽园（化纤厂棚改回迁房）项目',
  baselineNumber: 1, baselineDate: '2026-11-20', firstBaselineDate: null, rung: '+1', recipientId: 'u1', recipientName: '王填报', channel: 'email', state: 'queued', reason: null,
  daysLate: 3, runDate: '2026-11-23', createdAt: '2026-11-23T00:30:00.000Z', sentAt: null, openedAt: null, signedAt: null, possiblyRepeated: false, demo: false, receipts: [],
};

describe('digestMail', () => {
  const mail = (reminders: Reminder[], calendarConfirmed = true) => digestMail({ recipientName: '王填报', runDate: '2026-11-23', reminders, publicUrl: 'http://yq.example', calendarConfirmed });

  it('says in the subject what waits, late ones first', () => {
    expect(mail([base, { ...base, daysLate: -3 }]).subject).toBe('【节点提醒】逾期 1 项，即将到期 1 项（2026年11月23日）');
    expect(mail([{ ...base, daysLate: 0 }]).subject).toBe('【节点提醒】即将到期 1 项（2026年11月23日）');
  });

  it('lists project, milestone, date, days late and a link, in both forms', () => {
    const { text, html } = mail([base]);
    for (const form of [text, html]) {
      expect(form).toContain('YQ-07-03-02 玉祥·福泽园（化纤厂棚改回迁房）项目');
      expect(form).toContain('主体完工');
      expect(form).toContain('2026年11月20日');
      expect(form).toContain('逾期 3 天');
      expect(form).toContain('http://yq.example/#/projects/p1/show');
    }
  });

  it('says 节假日未公布 only when a date in the mail depends on it', () => {
    const doubtful = mail([base], false);
    for (const form of [doubtful.text, doubtful.html]) expect(form).toContain('节假日未公布，工作日暂按周一至周五计算');
    const sure = mail([base]);
    for (const form of [sure.text, sure.html]) expect(form).not.toContain('节假日');
  });

  it('marks demo data in the subject and on each line of it', () => {
    const mixed = mail([base, { ...base, projectName: '演示项目', demo: true }]);
    expect(mixed.subject).toBe('【演示数据】【节点提醒】逾期 2 项（2026年11月23日）');
    for (const form of [mixed.text, mixed.html]) {
      expect(form.match(/【演示数据】/g)).toHaveLength(1);
      expect(form).toContain('【演示数据】YQ-07-03-02 演示项目');
    }
    expect(mail([base]).text).not.toContain('演示');
  });

  it('lists 200 of a huge backlog, counts all of it, and leads to the rest', () => {
    const backlog = Array.from({ length: 24_000 }, (_, at) => ({ ...base, id: `r${at}`, daysLate: at < 20_000 ? 40 : -3 }));
    const { subject, text, html } = mail(backlog);
    expect(subject).toContain('逾期 20000 项，即将到期 4000 项');
    expect(text).toContain('【已逾期】20000 项，列出 200 项');
    expect(text).toContain('【即将到期】4000 项，列出 0 项');
    expect(text).toContain('另有 23800 项未列出，全部见“到期提醒”：http://yq.example/#/reminders');
    expect(text.match(/逾期 40 天/g)).toHaveLength(200);
    expect(html).toContain('查看全部 24000 项');
    expect(html.length).toBeLessThan(120_000);
    expect(mail([base]).text).not.toContain('未列出');
  });

  it('never lets a name become markup', () => {
    const { html } = mail([{ ...base, projectName: '<script>alert(1)</script>' }]);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#60;script&#62;');
  });

  it('words nearness for before, on and after the day', () => {
    expect([lateness(-3), lateness(0), lateness(12)]).toEqual(['还有 3 天', '今日到期', '逾期 12 天']);
  });
});
