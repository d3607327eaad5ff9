import { DatabaseConfig } from './database.config';
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
});
