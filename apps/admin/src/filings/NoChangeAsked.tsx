import type { HonestyCode } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import type { NoChangeQuestions } from './dutyModel';
import { FilingChecks } from './FilingChecks';

interface NoChangeAskedProps {
  name: string;
  checks: NoChangeQuestions;
  pending: boolean;
  /** The first of several: the eye and the keyboard go there. */
  first: boolean;
  onSend: (answers: { code: HonestyCode; answer: string }[]) => void;
}

/** What the checks ask of a 本期无变化 before it goes. A sentence is asked for; nobody is kept from filing without it. */
export function NoChangeAsked({ name, checks, pending, first, onSend }: NoChangeAskedProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [answers, setAnswers] = useState<Partial<Record<HonestyCode, string>>>({});
  const said = Object.entries(answers).flatMap(([code, answer]) => (answer.trim().length < 2 ? [] : [{ code: code as HonestyCode, answer: answer.trim() }]));
  const label = said.length > 0 ? '说明并提交“本期无变化”' : '不说明，直接提交“本期无变化”';
  useEffect(() => {
    if (!first) return;
    frame.current?.scrollIntoView({ block: 'center' });
    frame.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [first]);
  return (
    <Box ref={frame} sx={{ mt: 1, ml: { xs: 0, sm: 4.5 }, maxWidth: 760, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <FilingChecks checks={checks} answers={answers} onAnswer={(code, answer) => setAnswers({ ...answers, [code]: answer })} />
      <Button variant={said.length > 0 ? 'contained' : 'outlined'} disabled={pending} onClick={() => onSend(said)} aria-label={`${label}：${name}`} sx={{ alignSelf: 'start' }}>
        {label}
      </Button>
    </Box>
  );
}
