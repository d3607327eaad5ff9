import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { FilesModule } from '@portfolio/platform/files';
import { SchedulerKeeper } from '@portfolio/platform/jobs';
import { AttachmentFacts } from './attachment-facts';
import { AttachmentJournal } from './attachment-journal';
import { AttachmentOwners } from './attachment-owners';
import { AttachmentViews } from './attachment-views';
import { AttachmentRow } from './attachment.entity';
import { AttachmentsController } from './attachments.controller';
import { ATTACHMENTS_SWEEP } from './attachments.job';
import { AttachmentsRepository } from './attachments.repository';
import { AttachmentsScanProcessor } from './attachments-scan.processor';
import { AttachmentsService } from './attachments.service';
import { AttachmentsSweepProcessor } from './attachments-sweep.processor';
import { DownloadsService } from './downloads.service';
import { FileContentRow } from './file-content.entity';
import { FileContentsRepository } from './file-contents.repository';
import { FileIntake } from './file-intake';
import { FileScans } from './file-scans';
import { FileSweep } from './file-sweep';
import { PhotoReader } from './photo-reading';
import { UploadsService } from './uploads.service';

const REPOSITORIES = [AttachmentsRepository, FileContentsRepository];
const SERVICES = [AttachmentJournal, AttachmentViews, AttachmentsService, DownloadsService, FileIntake, FileScans, FileSweep, PhotoReader, UploadsService];
const PROCESSORS = [AttachmentsScanProcessor, AttachmentsSweepProcessor];
const PUBLIC = [AttachmentFacts, AttachmentOwners];

/** 附件: evidence kept by content, shown to who may read its owner. */
@Module({
  imports: [DatabaseModule.forFeature([AttachmentRow, FileContentRow]), FilesModule, AuditModule, IdentityModule],
  controllers: [AttachmentsController],
  providers: [...REPOSITORIES, ...SERVICES, ...PROCESSORS, ...PUBLIC],
  exports: PUBLIC,
})
export class AttachmentsModule implements OnModuleInit {
  constructor(private readonly keeper: SchedulerKeeper) {}

  onModuleInit(): void {
    this.keeper.register({ id: 'attachments:sweep', job: ATTACHMENTS_SWEEP, cron: '35 * * * *', payload: {}, catchUp: 'existed' });
  }
}
