/** What one unit was asked for in one month (domain: the burden put on each unit is itself measured). */
export interface BurdenLine {
  departmentId: string;
  departmentName: string;
  /** 应填表单. */
  forms: number;
  /** 表单填写项. */
  fields: number;
  /** 收到提醒: lines in the inbox, not messages. */
  reminders: number;
  /** 收到消息: digests, of every channel. */
  messages: number;
  /** 本月下达的督办单. */
  ordersIssued: number;
  /** 在办督办单, today. */
  ordersOpen: number;
}

export interface BurdenReport {
  /** `2026-11`. */
  month: string;
  lines: BurdenLine[];
}
