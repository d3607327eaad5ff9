import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Absence, AbsenceChoices, Principal } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { AbsenceVersionDto, CreateAbsenceDto, CreateUnitAbsenceDto, UpdateAbsenceDto } from './absence.dto';
import { AbsencesService } from './absences.service';

@Controller('api/v1/absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  /** Newest first; `userId`, `current` filter. */
  @Permit('absence.own')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Absence>> {
    return this.absences.list(user, list);
  }

  @Permit('absence.own')
  @Get('choices')
  choices(@CurrentUser() user: Principal): Promise<AbsenceChoices> {
    return this.absences.choices(user);
  }

  /** One's own. */
  @Permit('absence.own')
  @Post()
  create(@CurrentUser() user: Principal, @Body() body: CreateAbsenceDto): Promise<Absence> {
    return this.absences.create(user, user.userId, body);
  }

  /** Of somebody of one's unit. */
  @Permit('absence.manage')
  @Post('of-unit')
  createForUnit(@CurrentUser() user: Principal, @Body() body: CreateUnitAbsenceDto): Promise<Absence> {
    return this.absences.create(user, body.userId, body);
  }

  /** Fields left out stay; 422 `absence_over`, `absence_overlaps`. */
  @Permit('absence.own')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: UpdateAbsenceDto): Promise<Absence> {
    return this.absences.update(user, id, body);
  }

  /** 撤销. */
  @Permit('absence.own')
  @HttpCode(200)
  @Post(':id/revocation')
  revoke(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: AbsenceVersionDto): Promise<Absence> {
    return this.absences.revoke(user, id, body.version);
  }
}
