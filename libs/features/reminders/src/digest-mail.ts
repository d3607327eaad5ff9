import { reminderPath, rungLabel, type Reminder } from '@portfolio/contracts';
import { formatChineseDate } from '@portfolio/rules';

export interface DigestMailInput {
  recipientName: string;
  runDate: string;
  reminders: Reminder[];
  /** Address of the system without a trailing slash. */
  publicUrl: string;
  /** Whether notices cover every day that is counted in this mail. */
  calendarConfirmed: boolean;
}

/** A backlog of thousands is no mail that anybody reads, and some servers refuse it. */
const MOST_LISTED = 200;

/** The one mail for its recipient: plain and HTML, worst first, each with a link to its project; a huge backlog is counted whole, listed in part. */
export function digestMail({ recipientName, runDate, reminders, publicUrl, calendarConfirmed }: DigestMailInput): { subject: string; text: string; html: string } {
  const listed = reminders.slice(0, MOST_LISTED);
  const isLate = ({ daysLate }: Reminder) => daysLate > 0;
  const subject = digestSubject(reminders, runDate);
  const groups = [
    { title: '已逾期', reminders: listed.filter(isLate), all: reminders.filter(isLate).length },
    { title: '即将到期', reminders: listed.filter((reminder) => !isLate(reminder)), all: reminders.filter((reminder) => !isLate(reminder)).length },
  ].filter((group) => group.all > 0);
  const intro = `${recipientName}，您好：截至${formatChineseDate(runDate)}，请关注以下事项。`;
  const outro = '已完成的请登录系统申报完成，附上佐证；确有困难的，请说明原因并更新预计完成日期（预计日期不影响逾期判定）。本邮件由系统自动发送，请勿回复。';
  const all = `${publicUrl}/#/reminders`;
  const left = reminders.length - listed.length;
  const rest = left === 0 ? null : `另有 ${left} 项未列出，全部见“到期提醒”：`;
  const notes = calendarConfirmed ? [outro] : [outro, '说明：所列日期涉及的年度节假日未公布，工作日暂按周一至周五计算。'];
  return {
    subject,
    text: [intro, ...groups.flatMap((group) => ['', `【${group.title}】${count(group)}`, ...group.reminders.map((reminder, at) => plainLine(reminder, at, publicUrl))]), ...(rest === null ? [] : ['', `${rest}${all}`]), '', ...notes].join('\n'),
    html: `<!doctype html><html lang="zh-CN"><body style="font-family:'Microsoft YaHei',sans-serif;font-size:14px;color:#1f2933;line-height:1.6">
<p>${escape(intro)}</p>
${groups.map((group) => htmlTable(`${group.title}（${count(group)}）`, group.reminders, publicUrl)).join('\n')}${rest === null ? '' : `\n<p>${escape(rest)}<a href="${escape(all)}">查看全部 ${reminders.length} 项</a></p>`}
<p style="color:#52606d">${notes.map(escape).join('<br>')}</p></body></html>`,
  };
}

/** 12 项, or 24000 项，列出 200 项. */
function count({ reminders, all }: { reminders: readonly Reminder[]; all: number }): string {
  return reminders.length === all ? `${all} 项` : `${all} 项，列出 ${reminders.length} 项`;
}

/** What waits, in one line; made-up data is named first. */
export function digestSubject(reminders: readonly Reminder[], runDate: string): string {
  const demo = reminders.some((reminder) => reminder.demo);
  const late = reminders.filter((reminder) => reminder.daysLate > 0).length;
  return `${demo ? '【演示数据】' : ''}【节点提醒】${counted(late, reminders.length - late)}（${formatChineseDate(runDate)}）`;
}

function counted(late: number, soon: number): string {
  if (late > 0 && soon > 0) return `逾期 ${late} 项，即将到期 ${soon} 项`;
  return late > 0 ? `逾期 ${late} 项` : `即将到期 ${soon} 项`;
}

/** 逾期 12 天 / 今日到期 / 还有 3 天. */
export function lateness(daysLate: number): string {
  if (daysLate > 0) return `逾期 ${daysLate} 天`;
  return daysLate === 0 ? '今日到期' : `还有 ${-daysLate} 天`;
}

/** Made-up lines must not be taken for facts. */
function demoMark(reminder: Reminder): string {
  return reminder.demo ? '【演示数据】' : '';
}

/** The project, where there is one. */
function what({ projectCode, projectName, subjectTitle }: Reminder): string {
  return projectCode === null ? subjectTitle : `${projectCode} ${projectName ?? ''}`;
}

function link(reminder: Reminder, publicUrl: string): string {
  return `${publicUrl}/#${reminderPath(reminder)}`;
}

function plainLine(reminder: Reminder, at: number, publicUrl: string): string {
  return `${at + 1}. ${demoMark(reminder)}${what(reminder)}：${reminder.subjectTitle}，计划 ${formatChineseDate(reminder.dueDate)}，${lateness(reminder.daysLate)}（${rungLabel(reminder.rung)}）\n   ${link(reminder, publicUrl)}`;
}

function htmlTable(title: string, reminders: Reminder[], publicUrl: string): string {
  const cell = 'border:1px solid #cbd2d9;padding:4px 8px;text-align:left';
  if (reminders.length === 0) return `<h3 style="font-size:15px;margin:16px 0 4px">${title}</h3>`;
  const rows = reminders.map(
    (reminder) =>
      `<tr><td style="${cell}"><a href="${escape(link(reminder, publicUrl))}">${escape(`${demoMark(reminder)}${what(reminder)}`)}</a></td><td style="${cell}">${escape(reminder.subjectTitle)}</td><td style="${cell}">${formatChineseDate(reminder.dueDate)}</td><td style="${cell}${reminder.daysLate > 0 ? ';color:#B3261E' : ''}">${lateness(reminder.daysLate)}</td></tr>`,
  );
  return `<h3 style="font-size:15px;margin:16px 0 4px">${title}</h3>
<table style="border-collapse:collapse"><tr>${['项目', '事项', '计划日期', '情况'].map((head) => `<th style="${cell}">${head}</th>`).join('')}</tr>
${rows.join('\n')}</table>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
