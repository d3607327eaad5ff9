import Button from '@mui/material/Button';

/** The queues themselves, for the system administrator; a page of its own outside this application. */
export function JobBoardButton() {
  return (
    <Button variant="outlined" href="/admin/queues" target="_blank" rel="noopener">
      查看任务队列
    </Button>
  );
}
