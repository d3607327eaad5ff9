import { OperationalError, UserError } from '../errors';
import { runFailure } from './run-failure';

describe('runFailure', () => {
  it('names the kind of failure and the number to look up, in Chinese', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    const redis = Object.assign(new Error('Reached the max retries per request limit'), { name: 'MaxRetriesPerRequestError' });
    expect(runFailure(refused, 'job-7')).toBe('数据库暂不可用（编号 job-7）');
    expect(runFailure(redis, 'job-7')).toBe('任务队列暂不可用（编号 job-7）');
    expect(runFailure(new OperationalError('邮件服务器', { cause: refused }), 'job-7')).toBe('邮件服务器暂不可用（编号 job-7）');
    expect(runFailure(new TypeError('x is not a function'), 'job-7')).toBe('程序异常（编号 job-7）');
    expect(runFailure(null, 'job-7')).toBe('程序异常（编号 job-7）');
  });

  it('passes a sentence meant for users on', () => {
    const error = new UserError('not_found');
    expect(runFailure(error, 'job-7')).toBe(error.message);
  });
});
