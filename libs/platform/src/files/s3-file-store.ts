import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Client } from 'minio';
import type { S3Address } from '../config';
import { OperationalError } from '../errors';
import { FileStore, contentPath, type ByteSpan } from './file-store';
import type { IncomingFile } from './incoming-files';

/** Files in a bucket of any server that speaks S3 (MinIO, Ceph, a cloud's own). The bucket is made when it is missing. */
export class S3FileStore extends FileStore {
  private readonly client: Client;
  private bucketReady: Promise<void> | null = null;

  constructor(private readonly address: S3Address) {
    super();
    const { host: endPoint, port, secure: useSSL, accessKey, secretKey, region } = address;
    this.client = new Client({ endPoint, port, useSSL, accessKey, secretKey, region });
  }

  async keep(file: IncomingFile): Promise<void> {
    await this.answering(async (bucket) => {
      const key = contentPath(file.sha256);
      if ((await this.sizeOf(bucket, key)) === file.size) return;
      await this.client.putObject(bucket, key, createReadStream(file.path), file.size, { 'Content-Type': 'application/octet-stream' });
    });
    await rm(file.path, { force: true });
  }

  read(sha256: string, span?: ByteSpan): Promise<Readable> {
    return this.answering(async (bucket) => {
      const key = contentPath(sha256);
      return span === undefined ? this.client.getObject(bucket, key) : this.client.getPartialObject(bucket, key, span.start, span.end - span.start + 1);
    });
  }

  remove(sha256: string): Promise<void> {
    return this.answering(async (bucket) => this.client.removeObject(bucket, contentPath(sha256)));
  }

  private async sizeOf(bucket: string, key: string): Promise<number | null> {
    try {
      return (await this.client.statObject(bucket, key)).size;
    } catch (error) {
      if (['NotFound', 'NoSuchKey'].includes((error as { code?: string }).code ?? '')) return null;
      throw error;
    }
  }

  private async answering<T>(work: (bucket: string) => Promise<T>): Promise<T> {
    try {
      await (this.bucketReady ??= this.makeBucket());
      return await work(this.address.bucket);
    } catch (cause) {
      this.bucketReady = null;
      throw new OperationalError('附件存储', { cause });
    }
  }

  private async makeBucket(): Promise<void> {
    const { bucket, region } = this.address;
    if (!(await this.client.bucketExists(bucket))) await this.client.makeBucket(bucket, region);
  }
}
