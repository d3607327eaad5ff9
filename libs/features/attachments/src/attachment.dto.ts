import { EnumField, VersionField } from '@portfolio/platform/http';
import { Type } from 'class-transformer';

/** Query of a deletion. */
export class AttachmentVersionDto {
  @Type(() => Number)
  @VersionField()
  version!: number;
}

/** Query of a download. */
export class AttachmentContentDto {
  @EnumField(['attachment', 'inline'], { label: '打开方式', optional: true }) disposition?: 'attachment' | 'inline' | null;
}
