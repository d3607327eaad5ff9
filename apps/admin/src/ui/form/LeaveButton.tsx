import Button from '@mui/material/Button';
import { LinkBase, useCreatePath, useResourceContext } from 'react-admin';

/** Back to the list without saving; react-admin asks first when something has been typed. */
export function LeaveButton() {
  const resource = useResourceContext();
  const createPath = useCreatePath();
  return (
    <Button component={LinkBase} to={createPath({ resource, type: 'list' })} sx={{ minHeight: { xs: 44, sm: 32 } }}>
      不保存，返回
    </Button>
  );
}
