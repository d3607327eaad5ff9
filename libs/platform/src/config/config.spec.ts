import { DatabaseConfig } from './database.config';
import { DistrictConfig } from './district.config';
import { RuntimeConfig } from './runtime.config';
import { ServerConfig } from './server.config';

describe('configuration', () => {
  it('takes the documented defaults', () => {
    const runtime = new RuntimeConfig({});
    expect([runtime.role, runtime.seed, runtime.production]).toEqual(['all', 'demo', false]);
    const server = new ServerConfig({});
    expect([server.port, server.host, server.publicUrl]).toEqual([3000, '127.0.0.1', 'http://127.0.0.1:3000']);
  });

  it('seeds only the plan in production and refuses demo data and a moved clock there', () => {
    expect(new RuntimeConfig({ NODE_ENV: 'production' }).seed).toBe('plan');
    expect(() => new RuntimeConfig({ NODE_ENV: 'production', SEED: 'demo' })).toThrow('正式环境');
    expect(() => new RuntimeConfig({ NODE_ENV: 'production', APP_NOW: '2027-01-01T00:00:00Z' })).toThrow('APP_NOW');
  });

  it('answers a wrong value with one sentence naming the variable', () => {
    expect(() => new ServerConfig({ PORT: 'eighty' })).toThrow('PORT=eighty');
    expect(() => new DatabaseConfig({ DATABASE_URL: 'mysql://x' })).toThrow('DATABASE_URL');
    expect(() => new RuntimeConfig({ APP_NOW: 'tomorrow' })).toThrow('APP_NOW=tomorrow');
  });

  it('takes another district by name and prefix together, and then seeds nothing', () => {
    const own = { DISTRICT_NAME: '回民区', DISTRICT_PREFIX: 'HM' };
    expect(new DistrictConfig({}).own).toBeNull();
    expect(new DistrictConfig(own).own).toEqual({ name: '回民区', codePrefix: 'HM' });
    expect(() => new DistrictConfig({ DISTRICT_NAME: '回民区' })).toThrow('一起设置');
    expect(() => new DistrictConfig({ ...own, DISTRICT_PREFIX: 'hm' })).toThrow('DISTRICT_PREFIX=hm');
    expect(() => new DistrictConfig({ ...own, DISTRICT_PREFIX: 'ABCDEFG' })).toThrow('大写字母');
    expect(() => new DistrictConfig({ ...own, DISTRICT_NAME: '回 民' })).toThrow('DISTRICT_NAME');
    expect(new RuntimeConfig({ ...own, NODE_ENV: 'production' }).seed).toBe('none');
    expect(() => new RuntimeConfig({ ...own, SEED: 'plan' })).toThrow('回民区');
  });

  it('knows whether the address in mails was given', () => {
    expect(new ServerConfig({ HOST: '0.0.0.0' }).publicUrlGiven).toBe(false);
    expect(new ServerConfig({ PUBLIC_URL: 'https://x.example.cn/' })).toMatchObject({ publicUrlGiven: true, publicUrl: 'https://x.example.cn' });
  });
});
