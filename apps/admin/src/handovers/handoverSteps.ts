import { isPersonal, type HandoverDetail } from '@portfolio/contracts';

export type HandoverStep = keyof HandoverDetail['may'];

interface Step {
  label: string;
  path: string;
  /** What follows from it, said before. */
  note: (handover: HandoverDetail) => string;
  asksReason: boolean;
  done: string;
}

export const HANDOVER_STEPS: Record<HandoverStep, Step> = {
  sign: { label: '移交签字', path: 'signature', note: ({ toName }) => `签字即确认清单属实，愿将名下事项移交${toName}。${toName}签收前，事项仍在您名下。`, asksReason: false, done: '已签字，待接收人签收' },
  signOnBehalf: { label: '代为移交', path: 'signature-on-behalf', note: ({ fromName }) => `${fromName}已离岗、不能本人签字时使用。理由写入交接单和审计记录。`, asksReason: true, done: '已代为移交，待接收人签收' },
  receive: {
    label: '签收',
    path: 'receipt',
    note: ({ items, fromName, disablesAccount }) => `签收后，清单中的 ${items.filter(({ kind }) => isPersonal(kind)).length} 项事项立即转到您名下${disablesAccount ? `，${fromName}的账号同时停用` : ''}。`,
    asksReason: false,
    done: '已签收，事项已转到您名下',
  },
  cancel: { label: '撤销交接', path: 'cancellation', note: () => '事项保持原状，什么也不转移。', asksReason: true, done: '交接已撤销' },
};
