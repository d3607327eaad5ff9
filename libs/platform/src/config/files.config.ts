import { join } from 'node:path';
import { ConfigurationError, textOf, type Environment } from './environment';
import { StorageConfig } from './storage.config';

export interface S3Address {
  host: string;
  port: number;
  secure: boolean;
  accessKey: string;
  secretKey: string;
  bucket: string;
  region: string;
}

export type ClamdAddress = { host: string; port: number } | { path: string };

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Where uploaded files are kept and what looks them through. */
export class FilesConfig {
  /** Files by content hash in DATA_DIR, and those that are still arriving (also where S3 keeps the rest). */
  readonly uploadsDir: string;
  /** S3_URL, `https://key:secret@host:9000/bucket?region=…`; null: files are kept in DATA_DIR. */
  readonly s3: S3Address | null;
  /** CLAMD_URL, `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; null: files are not scanned. */
  readonly clamd: ClamdAddress | null;

  constructor(env: Environment) {
    this.uploadsDir = join(new StorageConfig(env).dataDir, 'uploads');
    this.s3 = s3Address(textOf(env, 'S3_URL'));
    this.clamd = clamdAddress(textOf(env, 'CLAMD_URL'));
  }
}

function s3Address(text: string | null): S3Address | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const bucket = url?.pathname.slice(1).replace(/\/$/, '') ?? '';
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username === '' || url.password === '' || !BUCKET.test(bucket)) {
    throw new ConfigurationError('环境变量 S3_URL 无效：应形如 https://访问密钥:私有密钥@主机:端口/存储桶；密钥中的特殊字符须按网址编码。');
  }
  const secure = url.protocol === 'https:';
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    secure,
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}

function clamdAddress(text: string | null): ClamdAddress | null {
  if (text === null) return null;
  if (/^unix:\/./.test(text)) return { path: text.slice('unix:'.length) };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== 'tcp:' || url.hostname === '') {
    throw new ConfigurationError('环境变量 CLAMD_URL 无效：应形如 tcp://127.0.0.1:3310 或 unix:/run/clamav/clamd.ctl；不设置则不查毒。');
  }
  return { host: url.hostname, port: url.port === '' ? 3310 : Number(url.port) };
}
