import { DatabaseConfig } from './database.config';
import { DistrictConfig } from './district.config';
import { FilesConfig } from './files.config';
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

  it('takes an S3 bucket and clamd by their addresses, and neither unless told', () => {
    expect(new FilesConfig({})).toMatchObject({ s3: null, clamd: null });
    expect(new FilesConfig({ S3_URL: 'https://key:a%2Fb@minio.example.cn/evidence?region=cn-north-1' }).s3).toEqual({
      ...{ host: 'minio.example.cn', port: 443, secure: true, accessKey: 'key', secretKey: 'a/b', bucket: 'evidence', region: 'cn-north-1' },
    });
    expect(new FilesConfig({ S3_URL: 'http://k:s@10.0.0.9:9000/e-1' }).s3).toMatchObject({ port: 9000, secure: false, region: 'us-east-1' });
    for (const wrong of ['minio', 'ftp://k:s@h/bucket', 'http://h/bucket', 'http://k:s@h/', 'http://k:s@h/a/b']) expect(() => new FilesConfig({ S3_URL: wrong })).toThrow('S3_URL');
    expect(new FilesConfig({ CLAMD_URL: 'tcp://10.0.0.8' }).clamd).toEqual({ host: '10.0.0.8', port: 3310 });
    expect(new FilesConfig({ CLAMD_URL: 'unix:/run/clamav/clamd.ctl' }).clamd).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect(() => new FilesConfig({ CLAMD_URL: 'http://10.0.0.8' })).toThrow('CLAMD_URL');
  });

  it('knows whether the address in mails was given', () => {
    expect(new ServerConfig({ HOST: '0.0.0.0' }).publicUrlGiven).toBe(false);
    expect(new ServerConfig({ PUBLIC_URL: 'https://x.example.cn/' })).toMatchObject({ publicUrlGiven: true, publicUrl: 'https://x.example.cn' });
  });
});
