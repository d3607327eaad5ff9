import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';
import { ReviewNoteRow } from './review-note.entity';

@Injectable()
export class ReviewNotesRepository {
  constructor(private readonly database: Database) {}

  async insert(note: ReviewNoteRow): Promise<void> {
    await this.database.manager.insert(ReviewNoteRow, note);
  }

  /** Newest first. */
  ofProject(districtId: string, projectId: string): Promise<ReviewNoteRow[]> {
    return this.database.manager.find(ReviewNoteRow, { where: { districtId, projectId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** How many notes each project has; projects without any are left out. */
  async counts(districtId: string): Promise<Map<string, number>> {
    const rows = await this.database.manager
      .createQueryBuilder(ReviewNoteRow, 'note')
      .select('note.projectId', 'projectId')
      .addSelect('COUNT(*)', 'n')
      .where('note.districtId = :districtId', { districtId })
      .groupBy('note.projectId')
      .getRawMany<{ projectId: string; n: number | string }>();
    return new Map(rows.map(({ projectId, n }) => [projectId, Number(n)]));
  }
}
