import { FlagField, VersionField } from '@portfolio/platform/http';

export class ChannelPreferenceDto {
  @FlagField({ label: '电子邮件' }) email!: boolean;
  @VersionField() version!: number;
}
