import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { Form, SaveButton } from 'react-admin';
import type { ReactNode } from 'react';
import { hasCode, isStale, sentenceOf } from '../../app/httpError';
import { PHONE_BAR_HEIGHT } from '../../app/sizes';
import { LeaveButton } from './LeaveButton';

interface FormFrameProps {
  children: ReactNode;
  submitLabel: string;
  failure: unknown;
  defaultValues?: object;
}

/** The form itself: inputs in one column, what went wrong, and the buttons in reach of the thumb. */
export function FormFrame({ children, submitLabel, failure, defaultValues }: FormFrameProps) {
  return (
    <Form warnWhenUnsavedChanges disableInvalidFormNotification noValidate {...(defaultValues && { defaultValues })}>
      <Paper variant="outlined" sx={{ px: { xs: 1.5, sm: 3 }, py: 2, display: 'flex', flexDirection: 'column', gap: 1 }}>
        {children}
      </Paper>
      {failure !== null && !saidElsewhere(failure) && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {sentenceOf(failure)}
        </Alert>
      )}
      <Box sx={{ position: { xs: 'sticky', sm: 'static' }, bottom: { xs: `calc(${PHONE_BAR_HEIGHT}px + env(safe-area-inset-bottom))`, sm: 'auto' }, display: 'flex', gap: 1, py: 2, bgcolor: 'background.default', zIndex: 2 }}>
        <SaveButton label={submitLabel} icon={NO_ICON} alwaysEnable sx={{ flex: { xs: 1, sm: 'none' }, minHeight: { xs: 44, sm: 32 } }} />
        <LeaveButton />
      </Box>
    </Form>
  );
}

const NO_ICON = <></>;

/** A stale record and an ended session have dialogs of their own. */
function saidElsewhere(failure: unknown): boolean {
  return isStale(failure) || hasCode(failure, 'not_logged_in');
}
