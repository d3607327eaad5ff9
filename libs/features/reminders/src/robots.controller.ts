import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Principal, Robot, RobotTest } from '@portfolio/contracts';
import { CurrentUser, ListParams, NotRepeated, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { CreateRobotDto, UpdateRobotDto } from './robot.dto';
import { RobotTests } from './robot-tests';
import { RobotsService } from './robots.service';

@Controller('api/v1/robots')
export class RobotsController {
  constructor(
    private readonly robots: RobotsService,
    private readonly tests: RobotTests,
  ) {}

  /** By name; `id`, `channel`, `departmentId`, `active`, `q` filter. */
  @Permit('channel.manage')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Robot>> {
    return this.robots.list(user, list);
  }

  @Permit('channel.manage')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Robot> {
    return this.robots.get(user, id);
  }

  @Permit('channel.manage')
  @Post()
  create(@CurrentUser() user: Principal, @Body() dto: CreateRobotDto): Promise<Robot> {
    return this.robots.create(user, dto);
  }

  /** `active: false` takes it out of use. */
  @Permit('channel.manage')
  @Put(':id')
  update(@CurrentUser() user: Principal, @Param('id') id: string, @Body() dto: UpdateRobotDto): Promise<Robot> {
    return this.robots.update(user, id, dto);
  }

  /** 试发. */
  @Permit('channel.manage')
  @NotRepeated()
  @Post(':id/test')
  @HttpCode(200)
  test(@CurrentUser() user: Principal, @Param('id') id: string): Promise<RobotTest> {
    return this.tests.test(user, id);
  }
}
