import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import type { AuditEntry, LifecycleOption, Principal, Project, ProjectSource, ProjectDetail } from '@portfolio/contracts';
import { CurrentUser, ExportParams, ListParams, Permit, type ListExport, type ListQuery, type Page } from '@portfolio/platform/http';
import { ProjectExportService } from './project-export.service';
import { ProjectPagesService } from './project-pages.service';
import { ConfirmOwnershipsDto, CreateProjectDto, TransitionProjectDto, UpdateProjectDto } from './project.dto';
import { ProjectCreationService } from './project-creation.service';
import { ProjectTransitionsService } from './project-transitions.service';
import { ProjectsService } from './projects.service';

@Controller('api/v1/projects')
export class ProjectsController {
  constructor(
    private readonly pages: ProjectPagesService,
    private readonly projects: ProjectsService,
    private readonly creation: ProjectCreationService,
    private readonly steps: ProjectTransitionsService,
    private readonly exports: ProjectExportService,
  ) {}

  @Permit('project.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Project>> {
    return this.pages.list(user, list);
  }

  /** The list with its filter and sort, whole, as CSV or (`format=xlsx`) as XLSX. */
  @Permit('project.read')
  @Get('export')
  export(@CurrentUser() user: Principal, @ExportParams() list: ListExport): Promise<StreamableFile> {
    return this.exports.list(user, list);
  }

  @Permit('project.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<ProjectDetail> {
    return this.pages.get(user, id);
  }

  @Permit('project.create')
  @Post()
  create(@CurrentUser() user: Principal, @Body() body: CreateProjectDto): Promise<ProjectDetail> {
    return this.creation.create(user, body);
  }

  @Permit('project.edit')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: UpdateProjectDto): Promise<ProjectDetail> {
    return this.projects.update(user, id, body);
  }

  /** 确认责任单位, all rows or none. */
  @Permit('project.confirm_owner')
  @HttpCode(200)
  @Post('ownership-confirmations')
  confirm(@CurrentUser() user: Principal, @Body() body: ConfirmOwnershipsDto): Promise<{ confirmed: number }> {
    return this.pages.confirmOwners(user, body);
  }

  /** The steps that this user may take now. */
  @Permit('project.read')
  @Get(':id/transitions')
  transitions(@CurrentUser() user: Principal, @Param('id') id: string): Promise<LifecycleOption[]> {
    return this.steps.options(user, id);
  }

  @Permit('project.transition')
  @Post(':id/transitions')
  transition(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: TransitionProjectDto): Promise<ProjectDetail> {
    return this.steps.transition(user, id, body);
  }

  /** The sentence of the plan that the project comes from. */
  @Permit('project.read')
  @Get(':id/source')
  source(@CurrentUser() user: Principal, @Param('id') id: string): Promise<ProjectSource> {
    return this.pages.source(user, id);
  }

  /** Who changed what, milestones included, newest first. */
  @Permit('project.read')
  @Get(':id/history')
  history(@CurrentUser() user: Principal, @Param('id') id: string): Promise<AuditEntry[]> {
    return this.pages.history(user, id);
  }
}
