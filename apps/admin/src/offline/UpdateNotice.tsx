import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useSyncExternalStore } from 'react';
import { shellUpdate } from './shellUpdates';

/** A newer version lies ready on this device; what is being typed stays, for it is kept in the browser. */
export function UpdateNotice() {
  const ready = useSyncExternalStore(shellUpdate.subscribe, shellUpdate.isWaiting);
  if (!ready) return null;
  return (
    <Alert severity="info" role="status" data-screen sx={{ borderRadius: 0, alignItems: 'center', py: 0 }}>
      <Button size="small" onClick={shellUpdate.take}>
        有新版本，点此刷新
      </Button>
    </Alert>
  );
}
