import type { CalendarFeed } from '@portfolio/contracts';
import { EnumField } from '@portfolio/platform/http';

export class CalendarFeedDto {
  @EnumField(['person', 'department'], { label: '订阅范围' }) kind!: CalendarFeed['kind'];
}
