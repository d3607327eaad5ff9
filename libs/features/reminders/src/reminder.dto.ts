import { DateField, TextField } from '@portfolio/platform/http';

export class AnswerReminderDto {
  @TextField({ label: '未完成原因', max: 500 }) cause!: string;
  @DateField({ label: '预计完成日期', optional: true }) forecastDate?: string | null;
}
