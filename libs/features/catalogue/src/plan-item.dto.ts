import { TextField, VersionField } from '@portfolio/platform/http';

export class NotEstablishedDto {
  @TextField({ label: '未立项原因', min: 2, max: 500 }) reason!: string;
  @VersionField() version!: number;
}

export class VersionDto {
  @VersionField() version!: number;
}
