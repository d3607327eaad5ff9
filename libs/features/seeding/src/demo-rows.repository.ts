import { Injectable } from '@nestjs/common';
import { Database } from '@portfolio/platform/database';

/** Looks across the features for what is demo data and what is not. */
@Injectable()
export class DemoRowsRepository {
  constructor(private readonly database: Database) {}

  /** Whether any account, project or milestone of the database is demo data. */
  async exist(): Promise<boolean> {
    const tables = ['users', 'projects', 'milestones'];
    const rows = await this.query<{ demo: unknown }>(tables.map((table) => `SELECT demo FROM (SELECT demo FROM ${table} WHERE demo = TRUE LIMIT 1) AS ${table}_found`).join(' UNION ALL '));
    return rows.length > 0;
  }

  /** Ids of the projects that have milestones, and whether any milestone was entered by somebody. */
  async planned(): Promise<{ projectIds: Set<string>; real: boolean }> {
    const rows = await this.query<{ projectId: string; entered: number | string }>(
      'SELECT project_id AS "projectId", SUM(CASE WHEN demo = TRUE THEN 0 ELSE 1 END) AS entered FROM milestones GROUP BY project_id',
    );
    return { projectIds: new Set(rows.map(({ projectId }) => projectId)), real: rows.some(({ entered }) => Number(entered) > 0) };
  }

  private query<T extends object>(sql: string): Promise<T[]> {
    return this.database.manager.query<T[]>(sql);
  }
}
