import { Body, Controller, Get, HttpCode, Param, Post, Put, UseGuards } from '@nestjs/common';
import type { Principal, User } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { NeverRepeated } from './never-repeated.guard';
import { PasswordResets } from './password-resets.service';
import { RoleApprovals } from './role-approvals.service';
import { CreateUserDto, PasswordResetDto, RoleApprovalDto, UpdateUserDto, type PasswordResetView } from './user.dto';
import { UsersService } from './users.service';

@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly approvals: RoleApprovals,
    private readonly resets: PasswordResets,
  ) {}

  /** By user name; `id`, `role`, `requestedRole`, `pending`, `departmentId`, `active`, `demo`, `q` filter. */
  @Permit('user.read')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<User>> {
    return this.users.list(user, list);
  }

  @Permit('user.read')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<User> {
    return this.users.get(user, id);
  }

  /** A new account; its role waits for a secadmin, its password for `password-reset`. */
  @Permit('user.manage')
  @Post()
  create(@CurrentUser() user: Principal, @Body() dto: CreateUserDto): Promise<User> {
    return this.users.create(user, dto);
  }

  /** Fields left out stay; `requestedRole` asks for another role, `active: false` takes the account out of use. */
  @Permit('user.manage')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: UpdateUserDto): Promise<User> {
    return this.users.update(user, id, dto);
  }

  /** Approves or rejects the requested role; never one's own request (422 `role_self_approval`). */
  @Permit('role.approve')
  @Post(':id/role-approval')
  @HttpCode(200)
  decide(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: RoleApprovalDto): Promise<User> {
    return this.approvals.decide(user, id, dto);
  }

  /** A one-time password, shown in this answer and never again; 403 for accounts of secadmin and auditor. */
  @Permit('user.manage')
  @UseGuards(NeverRepeated)
  @Post(':id/password-reset')
  @HttpCode(200)
  resetPassword(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: PasswordResetDto): Promise<PasswordResetView> {
    return this.resets.reset(user, id, dto);
  }
}
