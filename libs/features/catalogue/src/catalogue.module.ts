import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { DepartmentUses, IdentityModule } from '@portfolio/identity';
import { DatabaseModule } from '@portfolio/platform/database';
import { Assignment } from './assignment.entity';
import { AssignmentsRepository } from './assignments.repository';
import { AssignmentsService } from './assignments.service';
import { Box } from './box.entity';
import { BoxesController } from './boxes.controller';
import { CoverageRepository } from './coverage.repository';
import { CoverageService } from './coverage.service';
import { DemoProjects } from './demo-projects';
import { Indicator } from './indicator.entity';
import { IndicatorsController } from './indicators.controller';
import { OwnershipService } from './ownership.service';
import { PlanCommitService } from './plan-commit.service';
import { PlanImportRow } from './plan-import-row.entity';
import { PlanImportRowsController } from './plan-import-rows.controller';
import { PlanImportRowsService } from './plan-import-rows.service';
import { PlanImport } from './plan-import.entity';
import { PlanImporter } from './plan-importer';
import { PlanImportsController } from './plan-imports.controller';
import { PlanImportsRepository } from './plan-imports.repository';
import { PlanImportsService } from './plan-imports.service';
import { PlanItemProjectsService } from './plan-item-projects.service';
import { PlanItem } from './plan-item.entity';
import { PlanItemsController } from './plan-items.controller';
import { PlanItemsRepository } from './plan-items.repository';
import { PlanItemsService } from './plan-items.service';
import { PlanProjectsService } from './plan-projects.service';
import { PlanStaging } from './plan-staging';
import { PlanText } from './plan-text.entity';
import { PlanWriterRepository } from './plan-writer.repository';
import { Plan } from './plan.entity';
import { PlansController } from './plans.controller';
import { PlansRepository } from './plans.repository';
import { PlansService } from './plans.service';
import { Programme } from './programme.entity';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesRepository } from './programmes.repository';
import { ProjectAdjusting } from './project-adjusting';
import { ProjectCatalogue } from './project-catalogue';
import { ProjectCreationService } from './project-creation.service';
import { ProjectDetailsService } from './project-details.service';
import { ProjectDirectory } from './project-directory';
import { ProjectEvents } from './project-events';
import { ProjectExportService } from './project-export.service';
import { ProjectHistorySources } from './project-history-sources';
import { ProjectHistoryService } from './project-history.service';
import { ProjectListRepository } from './project-list.repository';
import { ProjectPagesService } from './project-pages.service';
import { ProjectPlanItem } from './project-plan-item.entity';
import { ProjectRemovalRepository } from './project-removal.repository';
import { ProjectSourceService } from './project-source.service';
import { ProjectStandingRow } from './project-standing.entity';
import { ProjectStandingsRepository } from './project-standings.repository';
import { ProjectTransition } from './project-transition.entity';
import { ProjectTransitionsService } from './project-transitions.service';
import { Project } from './project.entity';
import { ProjectsController } from './projects.controller';
import { ProjectsRepository } from './projects.repository';
import { ProjectsService } from './projects.service';
import { ResponsiblePeople } from './responsible-people';

const ENTITIES = [
  PlanText, Plan, Box, Programme, PlanItem, Indicator, PlanImport, PlanImportRow, Project, ProjectPlanItem, Assignment, ProjectStandingRow, ProjectTransition,
];

const REPOSITORIES = [
  PlansRepository, PlanItemsRepository, PlanWriterRepository, PlanImportsRepository, ProgrammesRepository, CoverageRepository,
  ProjectsRepository, ProjectRemovalRepository, ProjectListRepository, ProjectStandingsRepository, AssignmentsRepository,
];

const SERVICES = [
  PlansService, PlanItemsService, PlanItemProjectsService, CoverageService, PlanStaging, PlanImportsService, PlanImportRowsService, PlanCommitService, PlanProjectsService,
  AssignmentsService, OwnershipService, ProjectCatalogue, ProjectCreationService, ProjectTransitionsService, ProjectDetailsService,
  ProjectPagesService, ProjectSourceService, ProjectHistoryService, ProjectExportService,
];

const PUBLIC = [PlanImporter, DemoProjects, ProjectAdjusting, ProjectDirectory, ProjectEvents, ProjectHistorySources, ProjectsService, ResponsiblePeople];

/** 规划目录与项目库: the plan, its items, the projects that carry them out and who is responsible. */
@Module({
  imports: [AuditModule, IdentityModule, DatabaseModule.forFeature(ENTITIES)],
  controllers: [
    PlansController, BoxesController, ProgrammesController, PlanItemsController, IndicatorsController, PlanImportsController, PlanImportRowsController, ProjectsController,
  ],
  providers: [...REPOSITORIES, ...SERVICES, ...PUBLIC],
  exports: PUBLIC,
})
export class CatalogueModule implements OnModuleInit {
  constructor(
    private readonly uses: DepartmentUses,
    private readonly assignments: AssignmentsRepository,
  ) {}

  onModuleInit(): void {
    this.uses.register((departmentIds) => this.assignments.led(departmentIds));
  }
}
