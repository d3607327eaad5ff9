import ICAL from 'ical.js';
import { feedCalendar } from './feed-calendar';
import type { FeedMilestone } from './feed-milestones.repository';

const milestone: FeedMilestone = {
  id: 'm1', name: '主体完工', baselineDate: '2026-12-31', baselineNumber: 1, forecastDate: '2027-01-15', updatedAt: '2026-11-20T02:03:04.000Z', version: 3, demo: true,
  projectId: 'p1', projectCode: 'YQ-07-03-02', projectName: '玉祥·福泽园（化纤厂棚改回迁房）项目，含地下车库、配套幼儿园；以及一个名称特别特别长的社区服务中心',
};
const text = (milestones: FeedMilestone[]) =>
  feedCalendar({ title: '项目节点（区住建局）', milestones, publicUrl: 'http://yq.example', stamp: new Date('2026-11-23T01:00:00Z') });
const events = (milestones: FeedMilestone[]) => new ICAL.Component(ICAL.parse(text(milestones)) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('feedCalendar, read by the parser of a calendar client', () => {
  it('gives a milestone as an all-day event with what a client needs to keep it up to date', () => {
    const [event] = events([milestone]);
    const plain = (name: string) => String(event?.component.getFirstPropertyValue(name));
    expect(event?.uid).toBe('milestone-m1@portfolio.local');
    expect(event?.summary).toBe(`【演示数据】主体完工｜${milestone.projectName}`);
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([true, '2026-12-31', '2027-01-01']);
    expect(event?.sequence).toBe(2);
    expect(event?.description).toBe('项目编码 YQ-07-03-02\n基线日期 2026年12月31日\n预计 2027年1月15日（不影响逾期判定）');
    expect([plain('dtstamp'), plain('last-modified'), plain('url')]).toEqual(['2026-11-23T01:00:00Z', '2026-11-20T02:03:04Z', 'http://yq.example/#/projects/p1/show']);
  });

  it('says of a draft outside the baseline that it binds nobody', () => {
    const [event] = events([{ ...milestone, baselineNumber: 0, forecastDate: null }]);
    expect(event?.summary).toContain('【未入基线】主体完工');
    expect(String(event?.component.getFirstPropertyValue('status'))).toBe('TENTATIVE');
    expect(event?.description).toContain('不判定逾期');
    expect(events([milestone])[0]?.component.getFirstPropertyValue('status')).toBeNull();
  });

  it('folds no line over 75 octets, and never inside a character', () => {
    const lines = Buffer.from(text([milestone]));
    expect(lines.toString().includes('\r\n')).toBe(true);
    for (let start = 0; start < lines.length; ) {
      const end = lines.indexOf('\r\n', start);
      const line = lines.subarray(start, end === -1 ? lines.length : end);
      expect([line.toString(), line.length <= 75]).toEqual([line.toString(), true]);
      expect(line.toString()).not.toContain('\ufffd');
      start = end === -1 ? lines.length : end + 2;
    }
  });

  it('is a valid calendar without any milestone, and names its time zone', () => {
    expect(events([])).toEqual([]);
    expect(text([])).toContain('X-WR-TIMEZONE:Asia/Shanghai');
  });
});
