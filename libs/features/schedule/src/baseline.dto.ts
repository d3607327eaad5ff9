import type { ProjectVersion } from '@portfolio/contracts';
import { IdField, ListField, VersionField } from '@portfolio/platform/http';

/** `version`: the project's version the page was based on. */
export class FreezeBaselineDto {
  @VersionField() version!: number;
}

export class ProjectVersionDto implements ProjectVersion {
  @IdField({ label: '项目' }) projectId!: string;
  @VersionField() version!: number;
}

export class FreezeBaselinesDto {
  @ListField(ProjectVersionDto, { label: '项目', max: 500 }) projects!: ProjectVersionDto[];
}
