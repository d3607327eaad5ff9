import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { sentenceOf } from '../app/httpError';

interface ErrorStateProps {
  error: unknown;
  /** Reads again; without it there is no 重试. */
  onRetry?: () => void;
}

/** What could not be read, why, and the way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  return (
    <Alert
      severity="error"
      sx={{ my: 2, alignItems: 'center' }}
      action={
        onRetry && (
          <Button color="inherit" onClick={onRetry}>
            重试
          </Button>
        )
      }
    >
      {sentenceOf(error)}
    </Alert>
  );
}
