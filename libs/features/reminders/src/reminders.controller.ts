import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Principal, Reminder } from '@portfolio/contracts';
import { CurrentUser, ListParams, Permit, type ListQuery, type Page } from '@portfolio/platform/http';
import { AnswerReminderDto } from './reminder.dto';
import { RemindersService } from './reminders.service';

@Controller('api/v1/reminders')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  /** Own reminders, newest first; `unread`, `state`, `rung`, `channel`, `projectId`, `q` filter. */
  @Permit('reminder.own')
  @Get()
  list(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Reminder>> {
    return this.reminders.list(user, list);
  }

  /** Everybody's reminders, newest first, for supervision; also `recipientId` filters. */
  @Permit('reminder.read_all')
  @Get('all')
  listAll(@CurrentUser() user: Principal, @ListParams() list: ListQuery): Promise<Page<Reminder>> {
    return this.reminders.listAll(user, list);
  }

  @Permit('reminder.own')
  @Get(':id')
  get(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Reminder> {
    return this.reminders.get(user, id);
  }

  /** 已阅: its project was opened from the list. */
  @Permit('reminder.own')
  @Post(':id/opened')
  @HttpCode(200)
  open(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Reminder> {
    return this.reminders.open(user, id);
  }

  /** 签收. */
  @Permit('reminder.own')
  @Post(':id/signature')
  @HttpCode(200)
  sign(@CurrentUser() user: Principal, @Param('id') id: string): Promise<Reminder> {
    return this.reminders.sign(user, id);
  }

  /** 答复: cause and new forecast, for what is late; holds the next rungs for a while. */
  @Permit('reminder.own')
  @Post(':id/answer')
  @HttpCode(200)
  answer(@CurrentUser() user: Principal, @Param('id') id: string, @Body() body: AnswerReminderDto): Promise<Reminder> {
    return this.reminders.answer(user, id, body);
  }
}
