import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { EmptyState } from '../EmptyState';

/** Nothing meets the filter: the way back is to clear it. */
export function NoMatch() {
  const { setFilters } = useListContext();
  return (
    <EmptyState
      why="没有符合当前条件的记录。"
      next="可以放宽条件，或清除全部条件后重新查找。"
      action={
        <Button variant="outlined" onClick={() => setFilters({}, {})}>
          清除全部条件
        </Button>
      }
    />
  );
}
