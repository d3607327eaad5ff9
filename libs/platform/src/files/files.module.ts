import { Global, Module } from '@nestjs/common';
import { FilesConfig } from '../config';
import { ClamdScanner } from './clamd-scanner';
import { DiskFileStore } from './disk-file-store';
import { FileStore } from './file-store';
import { IncomingFiles } from './incoming-files';
import { S3FileStore } from './s3-file-store';
import { NoVirusScanner, VirusScanner } from './virus-scanner';

/** The one place where files are kept, and what looks them through. */
@Global()
@Module({
  providers: [
    IncomingFiles,
    {
      provide: FileStore,
      useFactory: ({ s3, uploadsDir }: FilesConfig): FileStore => (s3 === null ? new DiskFileStore(uploadsDir) : new S3FileStore(s3)),
      inject: [FilesConfig],
    },
    {
      provide: VirusScanner,
      useFactory: ({ clamd }: FilesConfig): VirusScanner => (clamd === null ? new NoVirusScanner() : new ClamdScanner(clamd)),
      inject: [FilesConfig],
    },
  ],
  exports: [IncomingFiles, FileStore, VirusScanner],
})
export class FilesModule {}
