import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Department, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CreateDepartmentDto, UpdateDepartmentDto } from './department.dto';
import { DepartmentsService } from './departments.service';

@Controller('api/v1/departments')
export class DepartmentsController {
  constructor(private readonly departments: DepartmentsService) {}

  /** By code; `id`, `code`, `kind`, `provenance`, `active`, `q` filter. */
  @Permit('department.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Department>> {
    return this.departments.list(user, list);
  }

  @Permit('department.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Department> {
    return this.departments.get(user, id);
  }

  @Permit('department.manage')
  @Post()
  create(@CurrentUser() user: Principal, @Body() dto: CreateDepartmentDto): Promise<Department> {
    return this.departments.create(user, dto);
  }

  /** Fields left out stay; `checked: true` turns an assumed unit into an entered one; `active: false` takes it out of use (422 `department_in_use`). */
  @Permit('department.manage')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: UpdateDepartmentDto): Promise<Department> {
    return this.departments.update(user, id, dto);
  }
}
