import { RATINGS, type Rating } from '@portfolio/contracts';
import { EnumField, TextField } from '@portfolio/platform/http';

export class RateProjectDto {
  @EnumField(RATINGS, { label: '评级' }) rating!: Rating;
  @TextField({ label: '评级说明', min: 2, max: 1000 }) comment!: string;
}

export class ResolveDisagreementDto {
  @TextField({ label: '分歧说明', min: 2, max: 1000 }) note!: string;
}
