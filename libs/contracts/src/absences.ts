/** 代理设置: while a person is away, the substitute (代理人) is told instead. */
export interface Absence {
  id: string;
  userId: string;
  userName: string;
  departmentName: string | null;
  fromDate: string;
  toDate: string;
  /** Null: nobody stands in; what would be told is passed over, with the reason. */
  substituteId: string | null;
  substituteName: string | null;
  note: string | null;
  state: AbsenceState;
  createdBy: string;
  version: number;
}
export const ABSENCE_STATES = ['planned', 'now', 'over', 'revoked'] as const;
export type AbsenceState = (typeof ABSENCE_STATES)[number];
export const ABSENCE_STATE_LABELS: Record<AbsenceState, string> = { planned: '未开始', now: '代理中', over: '已结束', revoked: '已撤销' };

/** Whom an absence can be set for, and who can stand in for each. */
export interface AbsenceChoices {
  people: { id: string; name: string; substitutes: { id: string; name: string }[] }[];
}
