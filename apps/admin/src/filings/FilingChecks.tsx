import { HONESTY_LABELS, type FilingDetail, type HonestyCode } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Ref } from 'react';

interface FilingChecksProps {
  checks: FilingDetail['checks'];
  answers: Partial<Record<HonestyCode, string>>;
  onAnswer: (code: HonestyCode, answer: string) => void;
  ref?: Ref<HTMLDivElement>;
}

/** What the honesty checks ask, kindly: each with its figures and room for a sentence. None of them blocks. */
export function FilingChecks({ checks, answers, onAnswer, ref }: FilingChecksProps) {
  if (checks.length === 0) return null;
  return (
    <Box ref={ref} role="region" aria-label="提交前请说明" sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, p: 2, border: 1, borderColor: 'warning.main', borderRadius: 1 }}>
      <Typography variant="subtitle2">提交前请说明一句（不说明也可以提交，督查室会看到）</Typography>
      {checks.map(({ code, text, question, answer }) => (
        <Box key={code}>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {HONESTY_LABELS[code]}：{text}
          </Typography>
          <TextField label={question} value={answers[code] ?? answer ?? ''} onChange={(event) => onAnswer(code, event.target.value)} fullWidth multiline />
        </Box>
      ))}
    </Box>
  );
}
