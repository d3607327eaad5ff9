import type { Reminder } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSession } from '../app/useSession';
import { AnswerDialog } from './AnswerDialog';

/** 答复: why it is late and until when. Nothing where none is asked for, once it was given, or for somebody else's. */
export function AnswerButton({ reminder }: { reminder: Reminder }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (!reminder.asksAnswer || reminder.answer !== null || reminder.recipientId !== session?.user.id) return null;
  return (
    <>
      <Button variant="outlined" onClick={(event) => (event.stopPropagation(), setOpen(true))} aria-label={`答复：${reminder.projectName ?? ''} ${reminder.subjectTitle}`}>
        答复
      </Button>
      {open && <AnswerDialog reminder={reminder} onClose={() => setOpen(false)} />}
    </>
  );
}
