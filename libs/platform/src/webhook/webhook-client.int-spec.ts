import { WebhookConfig } from '../config';
import { startRobots, type TestRobots } from '../testing';
import { isPrivateAddress } from './private-address';
import { WebhookClient } from './webhook-client';

describe('WebhookClient', () => {
  let robots: TestRobots;
  beforeAll(async () => {
    robots = await startRobots({ secrets: {}, now: () => 0 });
  });
  afterAll(() => robots.stop());
  const client = (allowed = '') => new WebhookClient(new WebhookConfig({ WEBHOOK_ALLOWED_HOSTS: allowed }));
  const body = { msgtype: 'markdown', markdown: { content: '你好' } };

  it('posts to the two vendors over TLS and to nobody else unless configured', () => {
    const allowed = (address: string) => client('relay.yuquan.gov.cn, 10.0.0.5:8080').allows(address);
    expect(['https://oapi.dingtalk.com/robot/send?access_token=x', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x'].map(allowed)).toEqual([true, true]);
    expect(['http://relay.yuquan.gov.cn/a', 'https://10.0.0.5:8080/a'].map(allowed)).toEqual([true, true]);
    const refused = [
      'http://oapi.dingtalk.com/robot/send', 'https://oapi.dingtalk.com:8443/robot/send', 'https://oapi.dingtalk.com.evil.cn/robot/send',
      'https://user@oapi.dingtalk.com/robot/send', 'https://127.0.0.1/', 'https://10.0.0.5/', 'file:///etc/passwd', 'ftp://oapi.dingtalk.com/', 'x',
    ];
    expect(refused.filter(allowed)).toEqual([]);
  });

  it('knows private addresses, also those wrapped in IPv6', () => {
    const hidden = ['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1'];
    expect(hidden.filter((address) => !isPrivateAddress(address))).toEqual([]);
    expect(['203.119.24.1', '8.8.8.8', '2400:3200::1'].filter(isPrivateAddress)).toEqual([]);
  });

  it('reaches a configured host on the loopback, and gives its answer', async () => {
    expect(JSON.parse(await client(robots.host).post(robots.wecomAddress('k'), body))).toEqual({ errcode: 0, errmsg: 'ok' });
    await expect(client().post(robots.wecomAddress('k'), body)).rejects.toMatchObject({ reason: '群机器人地址不在允许范围内', refused: true });
    expect(robots.messages).toHaveLength(1);
  });

  it('follows no redirect, and tells what surely did not arrive from what may have', async () => {
    const reach = client(`${robots.host},127.0.0.1:9`);
    robots.troubles.push('redirect', { status: 403 }, { status: 502 }, 'taken_without_answer');
    await expect(reach.post(robots.wecomAddress('k'), body)).rejects.toMatchObject({ reason: '群机器人服务器返回了跳转', refused: true });
    await expect(reach.post(robots.wecomAddress('k'), body)).rejects.toMatchObject({ reason: '群机器人服务器拒收', refused: true });
    await expect(reach.post(robots.wecomAddress('k'), body)).rejects.toMatchObject({ reason: '群机器人服务器出错', refused: false });
    await expect(reach.post(robots.wecomAddress('k'), body)).rejects.toMatchObject({ reason: '发送中断', refused: false });
    await expect(reach.post('http://127.0.0.1:9/', body)).rejects.toMatchObject({ reason: '群机器人服务器连不上', refused: true });
  });
});
