import { Injectable } from '@nestjs/common';
import { Database, insertMany, newId } from '@portfolio/platform/database';
import { Assignment } from './assignment.entity';

const CHUNK = 500;

/** 责任分解 of projects. Callers raise the project's version. */
@Injectable()
export class AssignmentsRepository {
  constructor(private readonly database: Database) {}

  /** Of the given projects, or of the whole district. */
  async ofProjects(districtId: string, projectIds?: readonly string[]): Promise<Assignment[]> {
    const query = () => this.database.manager.createQueryBuilder(Assignment, 'assignment').where('assignment.districtId = :districtId', { districtId });
    if (projectIds === undefined) return query().getMany();
    const found: Assignment[] = [];
    for (let at = 0; at < projectIds.length; at += CHUNK) {
      found.push(...(await query().andWhere('assignment.projectId IN (:...ids)', { ids: projectIds.slice(at, at + CHUNK) }).getMany()));
    }
    return found;
  }

  /** Those in which the person is named responsible. */
  ofResponsible(districtId: string, responsibleUserId: string): Promise<Assignment[]> {
    return this.database.manager.findBy(Assignment, { districtId, responsibleUserId });
  }

  async insert(assignment: Omit<Assignment, 'id'>): Promise<void> {
    await insertMany(this.database.manager, Assignment, [{ ...assignment, id: newId() }]);
  }

  async change(id: string, changes: Partial<Omit<Assignment, 'id' | 'districtId' | 'projectId'>>): Promise<void> {
    await this.database.manager.createQueryBuilder().update(Assignment).set(changes).where('id = :id', { id }).execute();
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.database.manager.createQueryBuilder().delete().from(Assignment).where('id IN (:...ids)', { ids }).execute();
  }

  /** How many projects each department leads, withdrawn ones not counted. */
  async led(departmentIds: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (let at = 0; at < departmentIds.length; at += CHUNK) {
      const rows = await this.database.manager
        .createQueryBuilder(Assignment, 'assignment')
        .innerJoin('projects', 'project', "project.id = assignment.projectId AND project.lifecycle <> 'withdrawn'")
        .select('assignment.departmentId', 'id')
        .addSelect('COUNT(*)', 'n')
        .where("assignment.role = 'lead' AND assignment.departmentId IN (:...ids)", { ids: departmentIds.slice(at, at + CHUNK) })
        .groupBy('assignment.departmentId')
        .getRawMany<{ id: string; n: number | string }>();
      for (const { id, n } of rows) counts.set(id, Number(n));
    }
    return counts;
  }
}
