import { Injectable } from '@nestjs/common';
import type { SubjectType } from '@portfolio/contracts';

/** Something that is due and not done. */
export interface OpenSubject {
  type: SubjectType;
  id: string;
  /** Counts anew what is sent once: a milestone's baseline, an order's deadline. */
  number: number;
  dueDate: string;
  title: string;
  projectId: string | null;
  /** The unit that has to act; null: the project's lead unit. */
  unitId: string | null;
  /** Who answers for it; the first who is still with one of the units concerned is told. */
  responsibleUserIds: string[];
  demo: boolean;
}

/** Where subjects of one kind come from: those open and due on `dueThrough` or before, of every stage of their projects. */
export interface SubjectSource {
  type: SubjectType;
  open(districtId: string, dueThrough: string): Promise<OpenSubject[]>;
}

/** What can be reminded of, told by the features that know. */
@Injectable()
export class ReminderSubjects {
  private readonly sources = new Map<SubjectType, SubjectSource>();

  /** Called once by a feature's module when it starts. */
  register(source: SubjectSource): void {
    if (this.sources.has(source.type)) throw new Error(`two sources of ${source.type}`);
    this.sources.set(source.type, source);
  }

  all(): SubjectSource[] {
    return [...this.sources.values()];
  }
}

/** One subject under one number. */
export function subjectKey({ type, id, number }: Pick<OpenSubject, 'type' | 'id' | 'number'>): string {
  return `${type} ${id} ${number}`;
}
