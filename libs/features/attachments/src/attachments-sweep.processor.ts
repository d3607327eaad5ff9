import { Processor, type JobProcessor, type RunCounts } from '@portfolio/platform/jobs';
import { ATTACHMENTS_SWEEP } from './attachments.job';
import { FileScans } from './file-scans';
import { FileSweep } from './file-sweep';

@Processor()
export class AttachmentsSweepProcessor implements JobProcessor<Record<string, never>> {
  readonly job = ATTACHMENTS_SWEEP;

  constructor(
    private readonly scans: FileScans,
    private readonly sweep: FileSweep,
  ) {}

  /** `due`: contents that waited for the scanner; `created`: those judged now; `skipped`: files cleared away. */
  async process(): Promise<Partial<RunCounts>> {
    const { due, scanned, failed } = await this.scans.scanWaiting();
    return { due, created: scanned, failed, skipped: await this.sweep.run() };
  }
}
