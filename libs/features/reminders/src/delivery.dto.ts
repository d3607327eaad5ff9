import { IdListField } from '@portfolio/platform/http';

export class ResendDto {
  @IdListField({ label: '投递记录', max: 200 }) ids!: string[];
}
