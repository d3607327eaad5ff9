import { IdColumn, ReferenceColumn, Table, TableIndex } from '@portfolio/platform/database';

/** Which project carries out which plan item: several projects for one item (拆分), several items in one project (打包). */
@Table('project_plan_items')
@TableIndex(['districtId', 'projectId', 'planItemId'], { unique: true })
export class ProjectPlanItem {
  @IdColumn() id!: string;
  @ReferenceColumn('District') districtId!: string;
  @ReferenceColumn('Project') projectId!: string;
  @ReferenceColumn('PlanItem') planItemId!: string;
}
