import { Controller, Get } from '@nestjs/common';
import type { Principal, TodoCounts, TodoList, Workbench } from '@portfolio/contracts';
import { CurrentUser, Permit } from '@portfolio/platform/http';
import { TodosService } from './todos.service';
import { WorkbenchService } from './workbench.service';

@Controller('api/v1/workbench')
export class WorkbenchController {
  constructor(
    private readonly workbench: WorkbenchService,
    private readonly todos: TodosService,
  ) {}

  /** The caller's own desk; the parts of other roles are null. */
  @Permit('workbench.read')
  @Get()
  get(@CurrentUser() user: Principal): Promise<Workbench> {
    return this.workbench.get(user);
  }

  /** 我的待办: everything the caller has to do now. */
  @Permit('workbench.read')
  @Get('todos')
  list(@CurrentUser() user: Principal): Promise<TodoList> {
    return this.todos.list(user);
  }

  /** The numbers beside the menu's entries. */
  @Permit('workbench.read')
  @Get('counts')
  counts(@CurrentUser() user: Principal): Promise<TodoCounts> {
    return this.todos.counts(user);
  }
}
