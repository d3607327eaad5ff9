import type { OrderAction, SupervisionOrderDetail } from '@portfolio/contracts';
import { dateWords } from '../ui/dates';

/** Inputs a dialog can ask for. */
export type OrderInput = 'reason' | 'words' | 'text' | 'evidence' | 'newDate' | 'deadline';

export interface OrderDialogSpec {
  title: string;
  submitLabel: string;
  done: string;
  /** What will happen, in a sentence or two. */
  note: string;
  danger?: boolean;
  inputs: readonly { source: OrderInput; label: string; required?: boolean; hint?: string }[];
  method: 'POST' | 'PUT';
  path: string;
  /** Goes along with what was typed. */
  fixed?: Record<string, unknown>;
  defaults?: Partial<Record<OrderInput, string | null>>;
}

type Dialogs = Record<Exclude<OrderAction, 'draft' | 'edit' | 'move_deadline' | 'clear' | 'reopen_cause'>, (order: SupervisionOrderDetail) => OrderDialogSpec>;

const nameOf = ({ number, title }: SupervisionOrderDetail) => number ?? title;
const reply = (order: SupervisionOrderDetail) => ({
  inputs: [
    { source: 'text', label: '办理情况', required: true },
    { source: 'evidence', label: '佐证材料', hint: '文件名称、文号、照片说明等' },
    { source: 'newDate', label: '新的完成时间', hint: '不改变基线；需要调整基线的，另走调整程序' },
  ] as const,
  defaults: { text: order.replyDraft?.text ?? null, evidence: order.replyDraft?.evidence ?? null, newDate: order.replyDraft?.newDate ?? null },
});

/** Every dialog of an order: what it says, asks and sends. */
export const ORDER_DIALOGS: Dialogs = {
  issue: (order) => ({
    title: '下达督办单',
    submitLabel: '下达督办单',
    done: '已下达',
    note: `下达后取得文号，送${order.departmentName ?? '承办单位'}签收，内容不能再改。办理时限：${order.deadlineIfIssued === null ? '待定' : dateWords(order.deadlineIfIssued)}。${order.departmentProposed ? '承办单位为拟定，尚未经规划管理员确认，请先核实。' : ''}`,
    inputs: [],
    method: 'POST',
    path: 'issue',
  }),
  discard: () => ({ title: '弃用草稿', submitLabel: '弃用草稿', done: '草稿已弃用', danger: true, note: '弃用的草稿不占用文号。', inputs: [{ source: 'reason', label: '弃用理由', required: true }], method: 'POST', path: 'discard' }),
  sign: (order) => ({ title: `签收 ${nameOf(order)}`, submitLabel: '签收', done: '已签收', note: `签收后请在${order.deadline === null ? '时限内' : `${dateWords(order.deadline)}前`}回复；有异议的，签收后提出。`, inputs: [], method: 'POST', path: 'sign' }),
  draft_reply: (order) => ({ title: '拟写回复', submitLabel: '保存回复稿', done: '回复稿已保存，本单位同事可以接着修改或提交', note: '回复稿只在本单位内可见，提交回复后督查室才能看到。', ...reply(order), method: 'PUT', path: 'reply-draft' }),
  reply: (order) => ({ title: `回复 ${nameOf(order)}`, submitLabel: '提交回复', done: '已回复，等待督查室审核', note: '提交后由督查室审核。', ...reply(order), method: 'POST', path: 'reply' }),
  object: () => ({ title: '提出异议', submitLabel: '提出异议', done: '异议已提交，等待督查室裁定', note: '异议成立的，督办单撤回；不成立的，退回本单位继续办理。', inputs: [{ source: 'reason', label: '异议理由', required: true }], method: 'POST', path: 'objection' }),
  accept: (order) => ({
    title: '认可办理情况',
    submitLabel: '认可',
    done: '已认可',
    note: order.clearedAt === null ? '督办事由尚未消除：认可后转为“已认可，待销号”，节点完成、按程序调整或亮灯原因解除后自动办结。' : '督办事由已消除，认可后即办结。',
    inputs: [{ source: 'words', label: '意见' }],
    method: 'POST',
    path: 'accept',
  }),
  return: () => ({ title: '退回修改', submitLabel: '退回修改', done: '已退回', note: '退回后由承办单位重新回复，办理时限不变。', inputs: [{ source: 'reason', label: '退回理由', required: true }], method: 'POST', path: 'return' }),
  uphold: () => ({ title: '异议成立，撤回督办单', submitLabel: '撤回督办单', done: '督办单已撤回', danger: true, note: '撤回后督办单了结，文号保留。', inputs: [{ source: 'reason', label: '裁定理由', required: true }], method: 'POST', path: 'objection-decision', fixed: { upheld: true } }),
  overrule: () => ({ title: '异议不成立，退回办理', submitLabel: '退回办理', done: '已退回办理', note: '由承办单位继续办理并回复，办理时限不变。', inputs: [{ source: 'reason', label: '裁定理由', required: true }], method: 'POST', path: 'objection-decision', fixed: { upheld: false } }),
  ask_extension: (order) => ({
    title: '申请延期',
    submitLabel: '提交延期申请',
    done: '延期申请已提交',
    note: `现时限为${order.deadline === null ? '待定' : dateWords(order.deadline)}，时限过后不能再申请。延期次数和首次时限始终可见。`,
    inputs: [
      { source: 'deadline', label: '申请延至', required: true },
      { source: 'reason', label: '延期理由', required: true },
    ],
    method: 'POST',
    path: 'extension',
  }),
  grant_extension: (order) => ({
    title: '批准延期',
    submitLabel: '批准延期',
    done: '已批准延期',
    note: `现时限为${order.deadline === null ? '待定' : dateWords(order.deadline)}。批准后按新时限计算超期，首次时限保留。`,
    inputs: [
      { source: 'deadline', label: '批准延至', required: true },
      { source: 'words', label: '意见' },
    ],
    method: 'POST',
    path: 'extension-decision',
    fixed: { grant: true },
    defaults: { deadline: order.extensionList.find(({ state }) => state === 'asked')?.askedDeadline ?? null },
  }),
  refuse_extension: () => ({ title: '不批准延期', submitLabel: '不批准延期', done: '已答复', note: '仍按现时限办理。', inputs: [{ source: 'words', label: '不批准的理由', required: true }], method: 'POST', path: 'extension-decision', fixed: { grant: false } }),
  close: () => ({ title: '办结', submitLabel: '办结', done: '已办结', note: '系统会再次核对督办事由是否已消除；没有消除的不能办结。', inputs: [], method: 'POST', path: 'close' }),
  void: () => ({ title: '作废督办单', submitLabel: '作废', done: '已作废', danger: true, note: '作废后不能恢复，文号保留不再使用。', inputs: [{ source: 'reason', label: '作废理由', required: true }], method: 'POST', path: 'void' }),
};
