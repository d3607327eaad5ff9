import { BLOCKER_LEVEL_LABELS, BLOCKER_STATE_LABELS, BLOCKER_TYPE_LABELS, type CoordinationAgenda, type DocumentBlock } from '@portfolio/contracts';
import { heading, text } from '@portfolio/documents';
import { formatChineseDate } from '@portfolio/rules';

type Item = CoordinationAgenda['items'][number];

export const AGENDA_TITLE = '要素保障专题调度会议程';

/** The agenda as it is printed: when and who, one section for each blocker, and room for what is decided. */
export function agendaBlocks(items: readonly Item[], asOf: string): DocumentBlock[] {
  const units = unitsOf(items);
  return [
    heading('一、会议安排'),
    text(`议题截至${formatChineseDate(asOf)}提请调度，共${items.length}件。`),
    // Filled in by hand, each on its own line.
    ...['会议时间：', '会议地点：', '主 持 人：'].map(text),
    heading('二、参加单位'),
    text(units.length === 0 ? '待定。' : `${units.join('、')}。`),
    heading('三、调度议题'),
    ...(items.length === 0 ? [text('目前没有提请专题调度的要素问题。')] : items.flatMap(section)),
    heading('四、议定事项'),
    text('会议议定的办理要求、责任单位和时限记入下表，会后由责任单位在系统中反馈。'),
    ...(items.length === 0 ? [] : [decisions(items)]),
  ];
}

/** Every unit that raised or must fix something on the list, each once. */
function unitsOf(items: readonly Item[]): string[] {
  return [...new Set(items.flatMap(({ departmentName, raisedByDepartmentName }) => [departmentName, ...(raisedByDepartmentName === null ? [] : [raisedByDepartmentName])]))];
}

function section(item: Item, at: number): DocumentBlock[] {
  const { projectCode, projectName, milestoneName, title, description, type, level, departmentName, raisedByDepartmentName, raisedOn, state } = item;
  const milestone = milestoneName === null ? '' : `，影响节点“${milestoneName}”`;
  return [
    { kind: 'heading', level: 2, text: `（${chineseNumber(at + 1)}）${title}` },
    text(`${projectName}（${projectCode}）${milestone}。${BLOCKER_TYPE_LABELS[type]}问题，${BLOCKER_LEVEL_LABELS[level]}；${raisedByDepartmentName ?? '督查室'}于${formatChineseDate(raisedOn)}提出，由${departmentName}负责解决，目前${BLOCKER_STATE_LABELS[state]}。`),
    text(`问题：${ended(description)}`),
    text(deadlineText(item)),
    text(`提请理由：${ended(item.escalationReason ?? '未说明')}`),
    text(`最近进展：${ended(item.lastProgress ?? '责任单位尚未反馈')}`),
  ];
}

/** The deadline in force and the first one: a date that was moved hides no delay. */
function deadlineText({ deadline, firstDeadline, workingDaysLate, firstWorkingDaysLate, daysLate, calendarConfirmed }: Item): string {
  const late = (daysLate ?? 0) === 0 ? '' : `，已逾期${workingDaysLate ?? 0}个工作日`;
  const first = deadline === firstDeadline ? '' : `（首次时限${formatChineseDate(firstDeadline)}${(firstWorkingDaysLate ?? 0) === 0 ? '' : `，较其逾期${firstWorkingDaysLate ?? 0}个工作日`}）`;
  return `办理时限：${formatChineseDate(deadline)}${late}${first}${calendarConfirmed || (daysLate ?? 0) === 0 ? '' : '（节假日未公布，按周一至周五计算）'}。`;
}

function decisions(items: readonly Item[]): DocumentBlock {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: '议题', width: 30, align: 'left' },
      { title: '议定事项', width: 34, align: 'left' },
      { title: '责任单位', width: 22, align: 'left' },
      { title: '时限', width: 14, align: 'center' },
    ],
    rows: items.map(({ title, departmentName }) => [title, '\n\n', departmentName, '']),
  };
}

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 30 → 三十; for up to 99. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const digit = (at: number) => DIGITS.charAt(at);
  if (tens === 0) return digit(ones);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

/** Somebody's words as a sentence. */
function ended(words: string): string {
  const one = words.trim().replaceAll(/\s*\n\s*/g, ' ');
  return /[。！？；!?]$/.test(one) ? one : `${one}。`;
}
