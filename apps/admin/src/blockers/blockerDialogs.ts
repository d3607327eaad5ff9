import type { BlockerDetail, PersonsBlockerAction } from '@portfolio/contracts';
import { dateWords } from '../ui/dates';

export interface BlockerDialogSpec {
  title: string;
  submitLabel: string;
  done: string;
  /** What will happen, in a sentence or two. */
  note: string;
  path: string;
  method?: 'POST' | 'PUT';
  danger?: boolean;
  /** What the words are called; `optional` where none are needed, null where none are asked for. */
  words: { label: string; optional?: boolean } | null;
  /** Asks for a date, a unit, or the fields of the blocker itself. */
  asks?: 'deadline' | 'unit' | 'fields';
}

type Dialogs = Record<PersonsBlockerAction, (blocker: BlockerDetail) => BlockerDialogSpec>;

/** Every dialog of a blocker: what it says, asks and sends. */
export const BLOCKER_DIALOGS: Dialogs = {
  edit: () => ({ title: '修改问题', submitLabel: '保存修改', done: '已修改', note: '责任单位认领后不能再改；需要换单位的由责任单位转办，需要改期的调整时限。', path: '', method: 'PUT', words: null, asks: 'fields' }),
  take_on: ({ deadline }) => ({ title: '认领', submitLabel: '认领', done: '已认领', note: `认领后请在${dateWords(deadline)}前办结；不属本单位职责的请转办，情况不清的请退问。`, path: 'taking-on', words: { label: '打算怎样办', optional: true } }),
  ask_back: () => ({ title: '退问', submitLabel: '退问', done: '已退问，等待提出单位补充', note: '退给提出单位补充说明；办理时限不变。', path: 'question', words: { label: '需要补充什么' } }),
  answer: () => ({ title: '补充说明', submitLabel: '提交说明', done: '已补充', note: '提交后回到责任单位继续办理。', path: 'answer', words: { label: '说明' } }),
  progress: () => ({ title: '反馈进展', submitLabel: '反馈进展', done: '已反馈', note: '提出单位和督查室可见，并列入专题调度会议程的“最近进展”。', path: 'progress', words: { label: '进展' } }),
  fix: () => ({ title: '报办结', submitLabel: '报办结', done: '已报办结，等待销号', note: '由提出人（或其单位负责人）核实后销号，责任单位不能自行销号。', path: 'fix', words: { label: '怎样解决的' } }),
  accept: ({ departmentName }) => ({ title: '销号', submitLabel: '销号', done: '已销号', note: `确认${departmentName}已解决该问题。销号计入问题办结率。`, path: 'acceptance', words: { label: '核实情况', optional: true } }),
  reject: () => ({ title: '不予销号', submitLabel: '退回办理', done: '已退回责任单位', note: '退回责任单位继续办理，时限照算。', path: 'rejection', words: { label: '还差什么' } }),
  move_deadline: ({ deadline, firstDeadline }) => ({
    title: '调整时限',
    submitLabel: '调整时限',
    done: '时限已调整',
    note: `现行时限${dateWords(deadline)}。首次时限${dateWords(firstDeadline)}永久保留，办结率按首次时限统计。`,
    path: 'deadline',
    method: 'PUT',
    words: { label: '理由' },
    asks: 'deadline',
  }),
  escalate: ({ level }) => ({ title: '提请专题调度', submitLabel: '提请专题调度', done: '已列入专题调度会', note: `列入下次专题调度会议程${level === 'district' ? '' : '，协调层级改为“区级调度”'}。`, path: 'escalation', words: { label: '提请理由' } }),
  de_escalate: () => ({ title: '移出调度', submitLabel: '移出调度', done: '已移出专题调度会', note: '从下次专题调度会议程中移出，提请记录保留。', path: 'de-escalation', words: { label: '理由' } }),
  hand_over: () => ({ title: '转办', submitLabel: '转办', done: '已转办', note: '转由另一单位认领办理，办理时限不变。', path: 'hand-over', words: { label: '转办理由' }, asks: 'unit' }),
  withdraw: () => ({ title: '撤回问题', submitLabel: '撤回', done: '已撤回', note: '撤回后不再办理，也不计入办结率；记录保留。', path: 'withdrawal', danger: true, words: { label: '撤回理由' } }),
  reopen: ({ firstDeadline }) => ({ title: '重新打开', submitLabel: '重新打开', done: '已重新打开', note: `问题没有真正解决的，退回责任单位重新办理。首次时限${dateWords(firstDeadline)}保留。`, path: 'reopening', words: { label: '理由' }, asks: 'deadline' }),
};
