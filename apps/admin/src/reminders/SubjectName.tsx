import { SUBJECT_TYPE_LABELS, type Reminder } from '@portfolio/contracts';
import { DemoMark, Mark } from '../ui/Mark';

/** What is due: 「竣工验收」, with its kind where it is no milestone, and what a reader must not overlook. */
export function SubjectName({ reminder: { subjectType, subjectTitle, onBehalfOfName, demo } }: { reminder: Reminder }) {
  return (
    <>
      {subjectType !== 'milestone' && <Mark>{SUBJECT_TYPE_LABELS[subjectType]}</Mark>}「{subjectTitle}」{onBehalfOfName !== null && <Mark title={`${onBehalfOfName}不在岗，由您代为办理`}>代 {onBehalfOfName}</Mark>} {demo && <DemoMark />}
    </>
  );
}
