import type { FilingDetail, FilingDuty, FilingToFill } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useKept } from '../offline/useKept';
import { Loaded } from '../ui/Loaded';
import { useIsPhone } from '../ui/useIsPhone';
import { FilingForm } from './FilingForm';
import { formPath } from './useFilingDraft';

interface DutyFormProps {
  duty: FilingDuty;
  userId: string;
  onSubmitted: (filing: FilingDetail, onward: boolean) => void;
}

/** A project's form under its row, read anew at every opening; from this device where the server is not to be reached. */
export function DutyForm({ duty, userId, onSubmitted }: DutyFormProps) {
  const query = useKept<FilingToFill>(formPath(duty), { gcTime: 0 });
  return (
    <Box sx={{ mt: 1.5, ml: { xs: 0, sm: 4.5 } }}>
      <Loaded query={query}>{({ value }) => <OpenForm filing={value} userId={userId} onSubmitted={onSubmitted} />}</Loaded>
    </Box>
  );
}

function OpenForm(props: { filing: FilingToFill; userId: string; onSubmitted: DutyFormProps['onSubmitted'] }) {
  const isPhone = useIsPhone();
  const frame = useRef<HTMLDivElement>(null);
  // On a phone the keyboard would cover the form before it was seen.
  useEffect(() => {
    const field = frame.current?.querySelector('textarea');
    if (isPhone) frame.current?.closest('li')?.scrollIntoView({ block: 'start' });
    else field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [isPhone]);
  return (
    <div ref={frame}>
      <FilingForm {...props} />
    </div>
  );
}
