import Alert from '@mui/material/Alert';
import { useController } from 'react-hook-form';

/** What the server says about a field that has no input of its own, a list of rows for one. Registered, so that the next attempt begins without it. */
export function FieldAlert({ source }: { source: string }) {
  const { fieldState } = useController({ name: source });
  const message = fieldState.error?.message ?? fieldState.error?.root?.message;
  if (message === undefined || message === '') return null;
  return (
    <Alert severity="error" sx={{ mt: 1 }}>
      {message}
    </Alert>
  );
}
