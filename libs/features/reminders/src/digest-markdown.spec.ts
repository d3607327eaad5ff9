import type { Reminder } from '@portfolio/contracts';
import { digestMarkdown } from './digest-markdown';
import { robotPost, robotVerdict } from './robot-messages';

const reminder = (at: number): Reminder =>
  ({
    id: `r${at}`, projectId: `p${at}`, projectCode: `YQ-07-03-${at}`, projectName: '玉祥·福泽园（化纤厂棚改回迁房）项目', subjectType: 'milestone', subjectTitle: '主体完工',
    dueDate: '2026-11-20', daysLate: 3, demo: false,
  }) as Reminder;
const input = (count: number) => ({ unit: '区住建局', runDate: '2026-11-23', reminders: Array.from({ length: count }, (_, at) => reminder(at)), publicUrl: 'http://yq.example', maxBytes: 4096 });

describe('digestMarkdown', () => {
  it('names the unit, and each project with its link, date and lateness', () => {
    const { title, text } = digestMarkdown(input(1));
    expect(title).toBe('【节点提醒】逾期 1 项（2026年11月23日）');
    expect(text).toContain('区住建局');
    expect(text).toContain('1. [YQ-07-03-0 玉祥·福泽园（化纤厂棚改回迁房）项目](http://yq.example/#/projects/p0/show)：主体完工，计划 2026年11月20日，**逾期 3 天**');
    expect(text).not.toContain('未列出');
  });

  it.each([1, 5, 20, 21, 400])('%i reminders never take more than 4096 bytes; what is left out is counted', (count) => {
    const { text } = digestMarkdown(input(count));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096);
    const shown = text.match(/^\d+\. /gm)?.length ?? 0;
    const left = Number(/另有 (\d+) 项未列出/.exec(text)?.[1] ?? 0);
    expect(shown + left).toBe(count);
    expect(text.endsWith('[登录系统办理](http://yq.example/#/)')).toBe(true);
  });

  it('lets no name become a link, a mention or other markup, and marks demo data', () => {
    const tricky = { ...reminder(1), projectName: '甲](http://evil)<@all>**', demo: true };
    const { title, text } = digestMarkdown({ ...input(0), reminders: [tricky] });
    expect(text).toContain('甲］（http://evil）＜＠all＞＊＊');
    expect(title.startsWith('【演示数据】')).toBe(true);
    expect(text).toContain('1. 【演示数据】[');
  });
});

describe('robotPost', () => {
  it('signs for DingTalk as its documentation says', () => {
    const { address, body } = robotPost('dingtalk', { address: 'https://oapi.dingtalk.com/robot/send?access_token=abc', secret: 'SEC000' }, { title: '甲', text: '乙' }, 1_700_000_000_000);
    // printf '1700000000000\nSEC000' | openssl dgst -sha256 -hmac SEC000 -binary | base64
    expect(new URL(address).searchParams.get('sign')).toBe('ltBBey5eZrWKh1cPzFIdz3v3xpkc4Tjx4lLsPSHqdtA=');
    expect(address).toContain('access_token=abc&timestamp=1700000000000&sign=');
    expect(address).not.toMatch(/sign=.*[+/]/);
    expect(body).toEqual({ msgtype: 'markdown', markdown: { title: '甲', text: '乙' } });
  });

  it('writes for WeCom without title or signature', () => {
    const access = { address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', secret: null };
    expect(robotPost('wecom', access, { title: '甲', text: '乙' }, 0)).toEqual({ address: access.address, body: { msgtype: 'markdown', markdown: { content: '乙' } } });
  });
});

describe('robotVerdict', () => {
  it('tells delivered, refused for now, refused for good, and doubt apart', () => {
    expect(robotVerdict('{"errcode":0,"errmsg":"ok"}')).toEqual({ outcome: 'delivered' });
    expect(robotVerdict('{"errcode":130101}')).toMatchObject({ outcome: 'refused', final: false, pauseMs: 600_000 });
    expect(robotVerdict('{"errcode":310000}')).toMatchObject({ outcome: 'refused', final: true });
    expect(robotVerdict('{"errcode":-1}')).toMatchObject({ outcome: 'refused', final: false, reason: '群机器人服务器拒收（错误码 -1）' });
    for (const answer of ['<html>', 'null', '{}', '{"errcode":"0"}']) expect(robotVerdict(answer)).toMatchObject({ outcome: 'doubt' });
  });
});
