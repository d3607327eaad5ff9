import { reminderPath, type Reminder } from '@portfolio/contracts';
import { formatChineseDate } from '@portfolio/rules';
import { digestSubject, lateness } from './digest-mail';
import type { RobotMarkdown } from './robot-messages';

export interface DigestMarkdownInput {
  /** Whose group it goes to. */
  unit: string;
  runDate: string;
  /** Worst first. */
  reminders: Reminder[];
  publicUrl: string;
  /** Of the text, in bytes of UTF-8. */
  maxBytes: number;
}

/**
 * The one message that lists everything for a unit's group, late ones first. What does not fit is left out from the end, by whole
 * lines, and counted: one message stays one delivery.
 */
export function digestMarkdown({ unit, runDate, reminders, publicUrl, maxBytes }: DigestMarkdownInput): RobotMarkdown {
  const title = digestSubject(reminders, runDate);
  const head = `**${title}**\n\n${safe(unit)}：请关注以下事项。`;
  const entries = reminders.map((reminder, at) => `${at + 1}. ${line(reminder, publicUrl)}`);
  for (let shown = entries.length; shown >= 0; shown -= 1) {
    const text = [head, ...entries.slice(0, shown), tail(entries.length - shown, publicUrl)].join('\n\n');
    if (Buffer.byteLength(text) <= maxBytes) return { title, text };
  }
  throw new Error(`a digest has no room in ${maxBytes} bytes`);
}

function line(reminder: Reminder, publicUrl: string): string {
  const demo = reminder.demo ? '【演示数据】' : '';
  const about = reminder.projectCode === null ? reminder.subjectTitle : `${reminder.projectCode} ${reminder.projectName ?? ''}`;
  const project = `[${safe(about)}](${publicUrl}/#${reminderPath(reminder)})`;
  return `${demo}${project}：${safe(reminder.subjectTitle)}，计划 ${formatChineseDate(reminder.dueDate)}，**${lateness(reminder.daysLate)}**`;
}

function tail(left: number, publicUrl: string): string {
  const all = `[登录系统办理](${publicUrl}/#/)`;
  return left === 0 ? all : `另有 ${left} 项未列出，${all}`;
}

/** Group robots know no escapes: what would become markup or a mention is written in its full-width form. */
function safe(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]()<>*_`#~@|\\]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
