import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { CalendarFeed, NewCalendarFeed, Principal } from '@portfolio/contracts';
import { CurrentUser, NotRepeated, Permit, Public, requestContext } from '@portfolio/platform/http';
import type { FastifyReply } from 'fastify';
import { CalendarFeedDto } from './calendar-feed.dto';
import { CalendarFeedsService } from './calendar-feeds.service';
import { FeedReader } from './feed-reader';
import { FeedThrottle } from './feed-throttle';

@Controller('api/v1/calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly reader: FeedReader,
    private readonly throttle: FeedThrottle,
  ) {}

  /** Own feeds in force, newest first. */
  @Permit('feed.own')
  @Get()
  list(@CurrentUser() user: Principal): Promise<CalendarFeed[]> {
    return this.feeds.list(user);
  }

  /** The address in the answer is told this once; its first answer is therefore not kept for an Idempotency-Key. */
  @Permit('feed.own')
  @NotRepeated()
  @Post()
  create(@CurrentUser() user: Principal, @Body() dto: CalendarFeedDto): Promise<NewCalendarFeed> {
    return this.feeds.create(user, dto);
  }

  @Permit('feed.own')
  @Delete(':id')
  @HttpCode(204)
  revoke(@CurrentUser() user: Principal, @Param('id') id: string): Promise<void> {
    return this.feeds.revoke(user, id);
  }

  /** `<token>.ics`, for calendar programs: iCalendar with the open milestones. */
  @Public()
  @Get(':file')
  async read(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    this.throttle.count(requestContext().address ?? '');
    const calendar = await this.reader.read(file);
    // Not by a decorator: an error is answered as JSON.
    void reply.header('Content-Type', 'text/calendar; charset=utf-8');
    return calendar;
  }
}
