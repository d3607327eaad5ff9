import { FlagField, IdField, TextField, VersionField } from '@portfolio/platform/http';

/** Of one's own post. */
export class PrepareHandoverDto {
  @IdField({ label: '接收人' }) toUserId!: string;
  @TextField({ label: '交接事由', min: 2, max: 500 }) reason!: string;
  @FlagField({ label: '停用移交人账号' }) disablesAccount!: boolean;
}

/** Of somebody of one's unit. */
export class PrepareUnitHandoverDto extends PrepareHandoverDto {
  @IdField({ label: '移交人' }) fromUserId!: string;
}

export class HandoverVersionDto {
  @VersionField() version!: number;
}

/** Why somebody else signs, or why it is called off. */
export class HandoverReasonDto extends HandoverVersionDto {
  @TextField({ label: '理由', min: 2, max: 500 }) reason!: string;
}

export class ReceiveHandoverDto extends HandoverVersionDto {
  @TextField({ label: '清单摘要', min: 64, max: 64 }) itemsSha256!: string;
}

export class HandoverPersonDto {
  @IdField({ label: '移交人' }) fromUserId!: string;
}
