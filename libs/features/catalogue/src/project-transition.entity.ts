import type { LifecycleState } from '@portfolio/contracts';
import { DateColumn, IdColumn, InstantColumn, ReferenceColumn, Table, TableIndex, TextColumn } from '@portfolio/platform/database';

/** One change of stage: the date it happened and the note given as evidence. */
@Table('project_transitions')
@TableIndex(['districtId', 'projectId', 'createdAt'])
export class ProjectTransition {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @TextColumn({ length: 20 }) fromState!: LifecycleState;
  @TextColumn({ length: 20 }) toState!: LifecycleState;
  @TextColumn({ length: 12 }) kind!: 'forward' | 'correction' | 'adjustment';
  @DateColumn() date!: string;
  @TextColumn({ nullable: true, length: 500 }) note!: string | null;
  @InstantColumn() createdAt!: string;
  @TextColumn() createdBy!: string;
}
