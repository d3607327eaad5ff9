import { Module } from '@nestjs/common';
import { AuditModule } from '@portfolio/audit';
import { CatalogueModule } from '@portfolio/catalogue';
import { FilingModule } from '@portfolio/filing';
import { IdentityModule } from '@portfolio/identity';
import { FilesModule } from '@portfolio/platform/files';
import { ScheduleModule } from '@portfolio/schedule';
import { FilingSheet } from './filing-sheet';
import { InvestmentSheet } from './investment-sheet';
import { MilestoneSheet } from './milestone-sheet';
import { OwnerSheet } from './owner-sheet';
import { SheetKinds } from './sheet-kinds';
import { SheetReader } from './sheet-reader';
import { WorkbookDownloadsService } from './workbook-downloads.service';
import { WorkbookImportsService } from './workbook-imports.service';
import { WorkbooksController } from './workbooks.controller';

/** 表格导入: what is edited on pages one by one, edited as a workbook, by the same services. */
@Module({
  imports: [AuditModule, IdentityModule, CatalogueModule, ScheduleModule, FilingModule, FilesModule],
  controllers: [WorkbooksController],
  providers: [FilingSheet, MilestoneSheet, OwnerSheet, InvestmentSheet, SheetKinds, SheetReader, WorkbookDownloadsService, WorkbookImportsService],
})
export class WorkbooksModule {}
