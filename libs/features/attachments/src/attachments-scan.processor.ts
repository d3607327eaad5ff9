import { Processor, type JobProcessor } from '@portfolio/platform/jobs';
import { ATTACHMENTS_SCAN } from './attachments.job';
import { FileScans } from './file-scans';

@Processor()
export class AttachmentsScanProcessor implements JobProcessor<{ contentId: string }> {
  readonly job = ATTACHMENTS_SCAN;

  constructor(private readonly scans: FileScans) {}

  async process({ contentId }: { contentId: string }): Promise<void> {
    await this.scans.scan(contentId);
  }
}
