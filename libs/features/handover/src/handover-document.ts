import { HANDOVER_KINDS, HANDOVER_KIND_LABELS, ROLE_LABELS, isPersonal, type DocumentBlock, type HandoverDetail } from '@portfolio/contracts';
import { heading, text } from '@portfolio/documents';
import { dateInShanghai } from '@portfolio/platform/clock';
import { formatChineseDate } from '@portfolio/rules';

export const HANDOVER_TITLE = '岗位交接单';

/** The note as it is printed: who to whom, why, what moves, what stays with the unit, and the signatures given in the system. */
export function handoverBlocks(handover: HandoverDetail): DocumentBlock[] {
  const { departmentName, fromName, fromRole, toName, reason, items, disablesAccount, state } = handover;
  const kinds = HANDOVER_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  const listed = (personal: boolean) => kinds.filter((kind) => isPersonal(kind) === personal).map((kind) => table(kind, handover));
  const [moving, staying] = [listed(true), listed(false)];
  return [
    heading('一、交接双方'),
    text(`${departmentName}${ROLE_LABELS[fromRole]}${fromName}，因${reason.replace(/[。；]$/, '')}，将岗位工作移交${toName}。`),
    text(disablesAccount ? `交接完成后，${fromName}的账号停用，历史记录保留。` : `交接完成后，${fromName}的账号继续使用。`),
    heading('二、随人移交的事项'),
    ...(moving.length === 0 ? [text('没有需要移交的事项。')] : moving),
    heading('三、单位在办的事项'),
    ...(staying.length === 0 ? [text('单位目前没有在办的事项。')] : [text('下列事项由单位继续办理，接收人已知悉。'), ...staying]),
    heading('四、签字'),
    text(`移交：${signature(handover)}。`),
    text(`接收：${handover.receivedAt === null ? '尚未签收' : `${toName}，${dayOf(handover.receivedAt)}系统签收`}。`),
    ...(state === 'completed' ? [text(`清单摘要（SHA-256）：${handover.itemsSha256}。`)] : [text('本单尚未办结，所列为打印时的情况。')]),
  ];
}

function signature({ signedBy, signedAt, onBehalfReason }: HandoverDetail): string {
  if (signedAt === null) return '尚未签字';
  return `${signedBy ?? ''}${onBehalfReason === null ? '' : `（代为移交：${onBehalfReason.replace(/。$/, '')}）`}，${dayOf(signedAt)}系统签字`;
}

function dayOf(instant: string): string {
  return formatChineseDate(dateInShanghai(new Date(instant)));
}

function table(kind: (typeof HANDOVER_KINDS)[number], { items }: HandoverDetail): DocumentBlock {
  const own = items.filter((item) => item.kind === kind);
  return {
    kind: 'table',
    caption: `${HANDOVER_KIND_LABELS[kind]}（${own.length} 项）`,
    columns: [
      { title: '序号', width: 8, align: 'center' },
      { title: '事项', width: 62, align: 'left' },
      { title: '备注', width: 30, align: 'left' },
    ],
    rows: own.map(({ label, note, demo }, at) => [String(at + 1), demo ? `${label}（演示数据）` : label, note ?? '']),
  };
}
