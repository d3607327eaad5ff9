import { MailFailure } from './mail-failure';

const failure = (details: object) => new MailFailure(Object.assign(new Error('in English'), details));

describe('MailFailure', () => {
  it.each([
    [{ code: 'EMESSAGE', responseCode: 451, command: 'DATA' }, '邮件服务器拒收'],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, '邮件服务器拒收'],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, '邮件服务器登录失败'],
    [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED', syscall: 'connect', command: 'CONN' }, '邮件服务器连不上'],
    [{ code: 'EDNS', originalCode: 'ENOTFOUND', command: 'CONN' }, '邮件服务器连不上'],
    [{ code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT', command: 'CONN' }, '邮件服务器响应超时'],
    [{ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT', command: 'CONN' }, '邮件服务器响应超时'],
  ])('nothing went out: %j', (details, reason) => {
    expect(failure(details)).toMatchObject({ refused: true, reason });
  });

  it.each([
    [{ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' }, '邮件服务器响应超时'],
    [{ code: 'ESOCKET', originalCode: 'ECONNRESET', syscall: 'read', command: 'CONN' }, '邮件发送中断'],
    [{ code: 'ECONNECTION', command: 'CONN' }, '邮件发送中断'],
    [{ code: 'EPROTOCOL', responseCode: 250, command: 'CONN' }, '邮件发送中断'],
    [{}, '邮件发送中断'],
  ])('it may have gone out: %j', (details, reason) => {
    expect(failure(details)).toMatchObject({ refused: false, reason });
  });
});
