import { Injectable } from '@nestjs/common';

type Source = (projectId: string) => Promise<{ objectType: string; ids: string[] }>;

/** Which other records belong to a project's story in the audit trail, for example its milestones; told by the features that own them. */
@Injectable()
export class ProjectHistorySources {
  private readonly sources: Source[] = [];

  register(source: Source): void {
    this.sources.push(source);
  }

  /** The records beside the project itself. */
  async of(projectId: string): Promise<{ objectType: string; objectId: string }[]> {
    const objects: { objectType: string; objectId: string }[] = [];
    for (const source of this.sources) {
      const { objectType, ids } = await source(projectId);
      for (const objectId of ids) objects.push({ objectType, objectId });
    }
    return objects;
  }
}
