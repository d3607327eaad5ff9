import Button from '@mui/material/Button';
import type { Robot, RobotTest } from '@portfolio/contracts';
import { useNotify } from 'react-admin';
import { api } from '../app/api';
import { useAction } from '../app/useAction';

/** 试发: one message into the group; what came of it is said in words. */
export function TestButton({ robot }: { robot: Robot }) {
  const notify = useNotify();
  const { run, pending } = useAction(() => api.post<RobotTest>(`/robots/${robot.id}/test`), {
    onDone: ({ delivered, message }) => notify(message, { type: delivered ? 'success' : 'error', autoHideDuration: 15_000 }),
  });
  return (
    <Button
      size="small"
      variant="outlined"
      loading={pending}
      aria-label={`向 ${robot.name} 试发`}
      onClick={(event) => {
        event.stopPropagation();
        void run(undefined).catch(() => undefined);
      }}
    >
      试发
    </Button>
  );
}
