import { Injectable } from '@nestjs/common';
import { ProjectDirectory, type ProjectFacts } from '@portfolio/catalogue';
import type { FilingPart, PeriodKind } from '@portfolio/contracts';
import { newId } from '@portfolio/platform/database';
import { cadenceOf } from './cadence';
import { FilingCadencesRepository } from './filing-cadences.repository';
import { FilingDutiesRepository } from './filing-duties.repository';
import type { FilingWindowRow } from './filing-window.entity';

interface Duty {
  projectId: string;
  departmentId: string;
  part: FilingPart;
}

/** Writes down who owes a filing in windows that are open. */
@Injectable()
export class DutyWriter {
  constructor(
    private readonly projects: ProjectDirectory,
    private readonly cadences: FilingCadencesRepository,
    private readonly duties: FilingDutiesRepository,
  ) {}

  /** Projects of which somebody owes a filing in the window. */
  async projectsOf(windowId: string): Promise<string[]> {
    return [...new Set((await this.duties.ofWindow(windowId)).map(({ projectId }) => projectId))];
  }

  /** Filings that a window of each kind asks for by today's owners, stages and cadences. */
  async expected(districtId: string): Promise<Map<PeriodKind, number>> {
    const cadences = new Map((await this.cadences.all(districtId)).map((row) => [row.projectId, row]));
    const expected = new Map<PeriodKind, number>();
    for (const project of await this.projects.many(districtId)) {
      const { kind } = cadenceOf(project, cadences.get(project.id) ?? null);
      if (kind !== null) expected.set(kind, (expected.get(kind) ?? 0) + dutiesOf(project).length);
    }
    return expected;
  }

  /** Of all projects or of those named. What is no longer owed is released, unless a filing was begun. */
  async write(districtId: string, windows: readonly FilingWindowRow[], projectIds?: readonly string[]): Promise<void> {
    if (windows.length === 0) return;
    const projects = await this.projects.many(districtId, projectIds);
    const cadences = new Map((await this.cadences.all(districtId)).map((row) => [row.projectId, row]));
    const about = projectIds === undefined ? null : new Set(projectIds);
    for (const { id: windowId, kind } of windows) {
      const owed = projects.filter((project) => cadenceOf(project, cadences.get(project.id) ?? null).kind === kind).flatMap(dutiesOf);
      const present = (await this.duties.ofWindow(windowId)).filter(({ projectId }) => about === null || about.has(projectId));
      const [keys, wanted] = [new Set(present.map(key)), new Set(owed.map(key))];
      await this.duties.insertMissing(owed.filter((duty) => !keys.has(key(duty))).map((duty) => ({ ...duty, id: newId(), districtId, windowId })));
      await this.duties.release(present.filter((duty) => !wanted.has(key(duty))).map(({ id }) => id));
    }
  }
}

/** A proposed owner is nobody's fact: it is not asked. */
export function dutiesOf({ id: projectId, ownership, leadDepartmentId, cooperatingDepartmentIds }: ProjectFacts): Duty[] {
  if (ownership !== 'confirmed' || leadDepartmentId === null) return [];
  const others = cooperatingDepartmentIds.filter((departmentId) => departmentId !== leadDepartmentId);
  return [{ projectId, departmentId: leadDepartmentId, part: 'lead' }, ...others.map((departmentId) => ({ projectId, departmentId, part: 'cooperating' as const }))];
}

function key({ projectId, departmentId }: Pick<Duty, 'projectId' | 'departmentId'>): string {
  return `${projectId} ${departmentId}`;
}
