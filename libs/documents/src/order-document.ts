import type { DocumentAppendix, DocumentBlock } from '@portfolio/contracts';
import { formatChineseDate, type BusinessDate } from '@portfolio/rules';
import { heading, text } from './blocks';
import { officialDocument } from './official-document';

/** One milestone that the order is about. */
export interface OrderDocumentEvidence {
  projectCode: string;
  projectName: string;
  milestoneName: string;
  baselineNumber: number;
  baselineDate: BusinessDate;
  forecastDate: BusinessDate | null;
  daysLate: number;
  workingDaysLate: number;
}

/** One rule that was hit, as the light says it. */
export interface OrderDocumentHit {
  text: string;
  value: string;
  threshold: string | null;
}

/** One reminder that came before the order. */
export interface OrderDocumentReminder {
  date: BusinessDate;
  /** What the rung says, as in 逾期 3 个工作日. */
  rung: string;
  recipient: string;
  /** Whether that rung asks for 签收; one that does not is not 未签收. */
  asksSignature: boolean;
  signedOn: BusinessDate | null;
}

/** 督办单 as it is printed: everything from the order's own snapshot, nothing looked up. */
export interface OrderDocumentInput {
  /** 发文机关, as in 玉泉区人民政府督查室. */
  issuer: string;
  /** 玉督〔2026〕1号; null while it is a draft. */
  number: string | null;
  /** What stands between 关于 and 的督办通知. */
  subject: string;
  addressee: string;
  /** True while no planner has confirmed the unit: 拟定. */
  addresseeProposed: boolean;
  hits: readonly OrderDocumentHit[];
  evidence: readonly OrderDocumentEvidence[];
  reminders: readonly OrderDocumentReminder[];
  /** Why reminders to the unit did not reach anybody, each reason once. */
  undelivered: readonly string[];
  /** What the unit must do; one sentence each. */
  requirements: readonly string[];
  /** 反馈时限 as issued. */
  deadline: BusinessDate;
  /** The one in force where it was extended since; null where it is as issued. */
  extendedTo: BusinessDate | null;
  /** True where the deadline or a count of working days rests on a year whose notice is not out: 节假日未公布. */
  holidaysUnpublished: boolean;
  issuedOn: BusinessDate | null;
  copyTo: readonly string[];
  demo: boolean;
}

const PROPOSED = '（拟定）';
const UNPUBLISHED = '（节假日未公布，按周一至周五计算）';
const REPLY_FORM = '督办事项办理情况回执';

/** The bytes of an order as DOCX. */
export function orderDocument(input: OrderDocumentInput): Promise<Uint8Array> {
  return officialDocument({
    head: { issuer: input.issuer, number: input.number },
    title: `关于${input.subject}的督办通知`,
    addressee: unitName(input),
    blocks: orderBlocks(input),
    appendices: [replyForm(input)],
    signedBy: input.issuer,
    date: input.issuedOn,
    copyTo: input.copyTo,
    demo: input.demo,
  });
}

/** The text between addressee and signature, for whatever shows it: the page and the DOCX hold the same. */
export function orderBlocks(input: OrderDocumentInput): DocumentBlock[] {
  return [...reasons(input), ...remindersSent(input), ...demands(input), ...feedback(input)];
}

function unitName({ addressee, addresseeProposed }: OrderDocumentInput): string {
  return `${addressee}${addresseeProposed ? PROPOSED : ''}`;
}

function reasons({ evidence, hits, holidaysUnpublished }: OrderDocumentInput): DocumentBlock[] {
  const late = evidence.length === 0 ? '经查，你单位承担的工作触发督办规则，现予督办。' : `经查，你单位牵头的项目有${evidence.length}个节点未按基线日期完成（见下表），现予督办。`;
  return [
    heading('一、督办事由'),
    text(late),
    ...(evidence.length === 0 ? [] : [evidenceTable(evidence)]),
    ...hits.map(({ text: said, value, threshold }) => text(`触发规则：${said}（实际${value}${threshold === null ? '' : `，限度${threshold}`}）。`)),
    text(`逾期以批准的基线日期为准计算，预测日期不作为依据${holidaysUnpublished ? UNPUBLISHED : ''}。`),
  ];
}

function evidenceTable(evidence: readonly OrderDocumentEvidence[]): DocumentBlock {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: '项目', width: 27, align: 'left' },
      { title: '节点', width: 14, align: 'left' },
      { title: '基线日期', width: 18, align: 'center' },
      { title: '单位预测', width: 19, align: 'center' },
      { title: '逾期\n自然日', width: 11, align: 'right' },
      { title: '逾期\n工作日', width: 11, align: 'right' },
    ],
    rows: evidence.map((line) => [
      `${line.projectName}\n${line.projectCode}`,
      line.milestoneName,
      `${line.baselineDate}\n第${line.baselineNumber}版基线`,
      line.forecastDate ?? '未填报',
      String(line.daysLate),
      String(line.workingDaysLate),
    ]),
  };
}

function remindersSent({ reminders, undelivered }: OrderDocumentInput): DocumentBlock[] {
  const failed = undelivered.map((reason) => text(`未能送达的提醒：${reason}。`));
  if (reminders.length === 0) return [heading('二、此前提醒情况'), text('下达本单之前，没有提醒送达你单位。'), ...failed];
  return [
    heading('二、此前提醒情况'),
    text(`下达本单之前，系统已提醒你单位${reminders.length}次${signatures(reminders)}。`),
    {
      kind: 'table',
      caption: null,
      columns: [
        { title: '提醒日期', width: 20, align: 'center' },
        { title: '提醒内容', width: 36, align: 'left' },
        { title: '接收人', width: 24, align: 'left' },
        { title: '签收', width: 20, align: 'center' },
      ],
      rows: reminders.map(({ date, rung, recipient, asksSignature, signedOn }) => [date, rung, recipient, signedOn ?? (asksSignature ? '未签收' : '无须签收')]),
    },
    ...failed,
  ];
}

function signatures(reminders: readonly OrderDocumentReminder[]): string {
  const asked = reminders.filter(({ asksSignature }) => asksSignature);
  const signed = asked.filter(({ signedOn }) => signedOn !== null).length;
  if (asked.length === 0) return '';
  if (asked.length === 1) return `，其中要求签收的1次${signed === 1 ? '已签收' : '未签收'}`;
  return `，其中要求签收的${asked.length}次${signed === asked.length ? '均已签收' : signed === 0 ? '均未签收' : `已签收${signed}次`}`;
}

/** Numbers that whoever wrote the requirements put before them. */
const OWN_NUMBER = /^(?:[一二三四五六七八九十]+、|[（(](?:[一二三四五六七八九十]+|\d+)[）)]|\d+[．.、])\s*/u;

/** One numbering: where some lines bring their own, those are numbered anew and the others stand between them as they are. */
function demands({ requirements }: OrderDocumentInput): DocumentBlock[] {
  const own = requirements.some((line) => OWN_NUMBER.test(line));
  let number = 0;
  const lines = requirements.map((line) => {
    if (own ? !OWN_NUMBER.test(line) : requirements.length === 1) return line;
    number += 1;
    return `${number}．${line.replace(OWN_NUMBER, '')}`;
  });
  return [heading('三、督办要求'), ...lines.map(text)];
}

function feedback({ deadline, extendedTo, holidaysUnpublished }: OrderDocumentInput): DocumentBlock[] {
  return [
    heading('四、反馈时限'),
    text(
      `请于${formatChineseDate(deadline)}${holidaysUnpublished ? UNPUBLISHED : ''}前书面反馈办理情况，回执随文报送。确需延期的，须在期限届满前提出；对督办事项有异议的，请在签收后说明理由。`,
    ),
    ...(extendedTo === null ? [] : [text(`本单下达后，反馈时限已延至${formatChineseDate(extendedTo)}。`)]),
  ];
}

function replyForm(input: OrderDocumentInput): DocumentAppendix {
  const project = input.evidence.map(({ projectName, milestoneName }) => `${projectName}（${milestoneName}）`).join('；');
  const rows = [
    ['督办单号', input.number ?? ''],
    ['责任单位', unitName(input)],
    ['督办事项', project === '' ? input.subject : project],
    ['反馈时限', formatChineseDate(input.deadline)],
    ['办理情况', room(4)],
    ['未按期完成的原因', room(2)],
    ['新的完成时限', room(1)],
    ['需协调解决的问题', room(1)],
    ['经办人及电话', room(1)],
    ['单位负责人', '\n（签字、盖章）　　　　　　年　　月　　日'],
  ];
  return { title: REPLY_FORM, blocks: [{ kind: 'table', caption: null, columns: [{ title: '栏目', width: 24, align: 'center' }, { title: '内容', width: 76, align: 'left' }], rows }] };
}

/** Empty lines to write on. */
function room(lines: number): string {
  return '\n'.repeat(lines);
}
