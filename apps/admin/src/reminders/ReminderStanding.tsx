import { REMINDER_STATE_LABELS, type Reminder } from '@portfolio/contracts';
import { dateWords } from '../ui/dates';
import { Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';

/** How far a reminder has come, with what was answered or why it was not sent. */
export function ReminderStanding({ reminder: { state, possiblyRepeated, reason, answer } }: { reminder: Reminder }) {
  const answered = answer === null ? null : `${answer.answeredBy}答复：${answer.cause}${answer.forecastDate === null ? '' : `，预计${dateWords(answer.forecastDate)}完成`}`;
  return (
    <TwoLine
      primary={
        <>
          {REMINDER_STATE_LABELS[state]} {possiblyRepeated && <Mark title="发送途中曾中断，邮件可能收到两次">可能重复</Mark>} {answer !== null && <Mark>已答复</Mark>}
        </>
      }
      secondary={answered ?? reason}
    />
  );
}
