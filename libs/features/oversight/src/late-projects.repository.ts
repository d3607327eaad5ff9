import { Injectable } from '@nestjs/common';
import type { AuditAction, LateProject, LifecycleState, LightColour, LightReason, Ownership, Rating } from '@portfolio/contracts';
import { Database } from '@portfolio/platform/database';

/** A project with an overdue milestone, as stored. */
export interface LateProjectRow {
  id: string;
  code: string;
  name: string;
  box: number;
  lifecycle: LifecycleState;
  demo: boolean;
  version: number;
  leadDepartmentId: string | null;
  leadDepartmentName: string | null;
  ownership: Ownership;
  lightColour: LightColour;
  lightReasons: LightReason[];
  rulePack: string;
  selfRating: Rating | null;
  inspectorRating: Rating | null;
}

type RawRow = Omit<LateProjectRow, 'demo' | 'ownership' | 'lightReasons'> & { demo: boolean | number; ownership: Ownership | null; lightReasons: string };

/** What a unit did last about a project. */
export interface UnitAct {
  at: string;
  action: AuditAction;
  actorName: string;
}

export interface ForecastRow {
  milestoneName: string;
  from: string | null;
  to: string | null;
  changedAt: string;
  changedBy: string;
}

/** Reads the tables of other features for the desk, never writes them. */
@Injectable()
export class LateProjectsRepository {
  constructor(private readonly database: Database) {}

  /** Projects under way whose stored standing counts an overdue milestone; only those of the ids, where given. */
  async late(districtId: string, only?: readonly string[]): Promise<LateProjectRow[]> {
    const query = this.database.manager
      .createQueryBuilder()
      .from('projects', 'project')
      .innerJoin('project_standings', 'standing', 'standing.id = project.id AND standing.overdueMilestones > 0')
      .leftJoin('assignments', 'lead', "lead.projectId = project.id AND lead.role = 'lead'")
      .leftJoin('departments', 'department', 'department.id = lead.departmentId')
      .select(COLUMNS.map(([path, name]) => `${path} AS "${name}"`))
      .where("project.districtId = :districtId AND project.lifecycle NOT IN ('suspended', 'withdrawn')", { districtId });
    if (only !== undefined) query.andWhere('project.id IN (:...only)', { only });
    const rows = await query.getRawMany<RawRow>();
    return rows.map((row) => ({ ...row, demo: Boolean(row.demo), ownership: row.ownership ?? 'proposed', lightReasons: JSON.parse(row.lightReasons) as LightReason[] }));
  }

  /** By late project: the last thing that somebody of its units did about it, its milestones, orders or reminders, from the audit trail. Signing is reading, no act. */
  async unitActs(districtId: string): Promise<Map<string, UnitAct>> {
    const last = new Map<string, UnitAct>();
    for (const { object, table, project } of ACTED_ON) {
      const rows = await this.database.manager
        .createQueryBuilder()
        .from(table, 'about')
        .innerJoin('audit_entries', 'entry', `entry.objectType = '${object}' AND entry.objectId = about.id`)
        .innerJoin('project_standings', 'standing', `standing.id = ${project} AND standing.overdueMilestones > 0`)
        .innerJoin('users', 'actor', 'actor.id = entry.actorId')
        .innerJoin('assignments', 'part', `part.projectId = ${project} AND part.departmentId = actor.departmentId`)
        .select(project, 'projectId')
        .addSelect('entry.at', 'at')
        .addSelect('entry.action', 'action')
        .addSelect('entry.actorName', 'actorName')
        .where("about.districtId = :districtId AND entry.action NOT IN ('sign', 'export')", { districtId })
        .orderBy('entry.at')
        .getRawMany<UnitAct & { projectId: string }>();
      for (const { projectId, ...act } of rows) if (act.at >= (last.get(projectId)?.at ?? '')) last.set(projectId, act);
    }
    return last;
  }

  /** By project: inbox reminders delivered, signed for, and those that reached nobody although the project was to be reminded. */
  async reminderCounts(districtId: string): Promise<Map<string, LateProject['reminders']>> {
    const rows = await this.database.manager
      .createQueryBuilder()
      .from('reminders', 'reminder')
      .select('reminder.projectId', 'projectId')
      .addSelect("SUM(CASE WHEN reminder.state IN ('sent', 'opened', 'signed') THEN 1 ELSE 0 END)", 'sent')
      .addSelect("SUM(CASE WHEN reminder.state = 'signed' THEN 1 ELSE 0 END)", 'signed')
      .addSelect("SUM(CASE WHEN reminder.state = 'failed' OR reminder.skipCode IN ('no_recipient', 'absent') THEN 1 ELSE 0 END)", 'missed')
      .where("reminder.districtId = :districtId AND reminder.channel = 'inbox' AND reminder.projectId IS NOT NULL", { districtId })
      .groupBy('reminder.projectId')
      .getRawMany<{ projectId: string; sent: number | string; signed: number | string; missed: number | string }>();
    return new Map(rows.map(({ projectId, sent, signed, missed }) => [projectId, { sent: Number(sent), signed: Number(signed), missed: Number(missed) }]));
  }

  /** Newest first. */
  async lastForecasts(projectId: string, most: number): Promise<ForecastRow[]> {
    return this.database.manager
      .createQueryBuilder()
      .from('forecast_changes', 'change')
      .innerJoin('milestones', 'milestone', 'milestone.id = change.milestoneId')
      .select('milestone.name', 'milestoneName')
      .addSelect('change.fromDate', 'from')
      .addSelect('change.toDate', 'to')
      .addSelect('change.changedAt', 'changedAt')
      .addSelect('change.changedBy', 'changedBy')
      .where('change.projectId = :projectId', { projectId })
      .orderBy('change.changedAt', 'DESC')
      .addOrderBy('change.id', 'DESC')
      .limit(most)
      .getRawMany<ForecastRow>();
  }
}

/** What a unit can act on, and how it leads to the project. */
const ACTED_ON = [
  { object: 'project', table: 'projects', project: 'about.id' },
  { object: 'milestone', table: 'milestones', project: 'about.projectId' },
  { object: 'supervision_order', table: 'supervision_orders', project: 'about.projectId' },
  { object: 'reminder', table: 'reminders', project: 'about.projectId' },
  { object: 'blocker', table: 'blockers', project: 'about.projectId' },
  { object: 'exemption', table: 'exemptions', project: 'about.projectId' },
];

const COLUMNS: [path: string, name: keyof RawRow][] = [
  ['project.id', 'id'],
  ['project.code', 'code'],
  ['project.name', 'name'],
  ['project.box', 'box'],
  ['project.lifecycle', 'lifecycle'],
  ['project.demo', 'demo'],
  ['project.version', 'version'],
  ['lead.departmentId', 'leadDepartmentId'],
  ['department.name', 'leadDepartmentName'],
  ['lead.state', 'ownership'],
  ['standing.lightColour', 'lightColour'],
  ['standing.lightReasons', 'lightReasons'],
  ['standing.rulePack', 'rulePack'],
  ['standing.selfRating', 'selfRating'],
  ['standing.inspectorRating', 'inspectorRating'],
];
