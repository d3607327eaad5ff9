import { ORDER_CAUSE_TYPES, type OrderCauseType } from '@portfolio/contracts';
import { DateField, EnumField, FlagField, IdField, IntegerField, TextField, VersionField } from '@portfolio/platform/http';
import { Matches } from 'class-validator';

const LONG = 4000;

export class DraftOrderDto {
  @IdField({ label: '项目' }) projectId!: string;
  @EnumField(ORDER_CAUSE_TYPES, { label: '督办事由' }) causeType!: OrderCauseType;
  /** A milestone's id, or the code of a reason of the light. */
  @TextField({ label: '督办事由', max: 40 })
  @Matches(/^[0-9A-Za-z_-]{1,40}$/, { message: '请选择督办事由。' })
  causeId!: string;
  @IntegerField({ label: '基线版本', min: 0, max: 100_000, optional: true }) causeNumber?: number | null;
  @IdField({ label: '承办单位', optional: true }) departmentId?: string | null;
}

/** Fields left out stay; `deadlineDays` or `deadline`, the first of them when both are given. */
export class EditOrderDto {
  @TextField({ label: '标题', max: 300, optional: true }) title?: string | null;
  @TextField({ label: '办理要求', max: LONG, optional: true }) requirement?: string | null;
  @IdField({ label: '承办单位', optional: true }) departmentId?: string | null;
  @IntegerField({ label: '办理时限（工作日）', min: 1, max: 250, optional: true }) deadlineDays?: number | null;
  @DateField({ label: '办理时限', optional: true }) deadline?: string | null;
  @VersionField() version!: number;
}

export class OrderVersionDto {
  @VersionField() version!: number;
}

/** Why a draft is given up, an order is voided, an objection holds or does not. */
export class OrderReasonDto {
  @TextField({ label: '理由', min: 2, max: 1000 }) reason!: string;
  @VersionField() version!: number;
}

export class OrderWordsDto {
  @TextField({ label: '意见', max: 1000, optional: true }) words?: string | null;
  @VersionField() version!: number;
}

export class ReplyDto {
  @TextField({ label: '办理情况', min: 2, max: LONG }) text!: string;
  @TextField({ label: '佐证材料', max: LONG, optional: true }) evidence?: string | null;
  @DateField({ label: '新的完成时间', optional: true }) newDate?: string | null;
  @VersionField() version!: number;
}

export class AskExtensionDto {
  @TextField({ label: '延期理由', min: 2, max: 1000 }) reason!: string;
  @DateField({ label: '申请延至' }) deadline!: string;
  @VersionField() version!: number;
}

/** `deadline`: granted until; what was asked for unless told. */
export class DecideExtensionDto {
  @FlagField({ label: '是否批准' }) grant!: boolean;
  @DateField({ label: '批准延至', optional: true }) deadline?: string | null;
  @TextField({ label: '意见', max: 1000, optional: true }) words?: string | null;
  @VersionField() version!: number;
}

/** `upheld`: the order is withdrawn; else the unit goes on with it. */
export class DecideObjectionDto {
  @FlagField({ label: '异议是否成立' }) upheld!: boolean;
  @TextField({ label: '理由', min: 2, max: 1000 }) reason!: string;
  @VersionField() version!: number;
}

export class NumberingDto {
  @TextField({ label: '文号代字', max: 10 })
  @Matches(/^[\u4e00-\u9fff]{1,10}$/, { message: '文号代字只用汉字，例如 玉督。' })
  prefix!: string;
  @IntegerField({ label: '版本号', min: 0, max: 2 ** 31 - 1 }) version!: number;
}
