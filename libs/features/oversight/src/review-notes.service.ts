import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory } from '@portfolio/catalogue';
import type { Principal, ReviewNote } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { Database, newId } from '@portfolio/platform/database';
import type { ReviewNoteDto } from './review-note.dto';
import type { ReviewNoteRow } from './review-note.entity';
import { ReviewNotesRepository } from './review-notes.repository';

/** 督查意见 on late projects. */
@Injectable()
export class ReviewNotesService {
  constructor(
    private readonly database: Database,
    private readonly repository: ReviewNotesRepository,
    private readonly projects: ProjectDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  add(user: Principal, projectId: string, { text }: ReviewNoteDto): Promise<ReviewNote> {
    return this.database.transaction(async () => {
      const project = await this.projects.get(user.districtId, projectId);
      const note: ReviewNoteRow = {
        id: newId(),
        districtId: user.districtId,
        projectId,
        text,
        authorId: user.userId,
        author: user.displayName,
        createdAt: this.clock.nowIso(),
      };
      await this.repository.insert(note);
      const changes = [{ field: 'text', label: '督查意见', from: null, to: text }];
      await this.audit.record({ action: 'comment', objectType: 'project', objectId: projectId, objectLabel: `${project.code} ${project.name}`, changes });
      return toReviewNote(note);
    });
  }

  /** Newest first. */
  async ofProject(districtId: string, projectId: string): Promise<ReviewNote[]> {
    return (await this.repository.ofProject(districtId, projectId)).map(toReviewNote);
  }

  counts(districtId: string): Promise<Map<string, number>> {
    return this.repository.counts(districtId);
  }
}

function toReviewNote({ id, projectId, text, author, createdAt }: ReviewNoteRow): ReviewNote {
  return { id, projectId, text, author, createdAt };
}
