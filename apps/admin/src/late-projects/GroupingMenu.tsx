import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useStore } from 'react-admin';
import { GROUPING_LABELS, GROUPINGS } from './grouping';
import type { Grouping } from './grouping';

const KEY = 'late-projects.grouping';

export function useGrouping(): Grouping {
  return useStore<Grouping>(KEY, 'none')[0];
}

/** 不分组 / 按责任单位 / 按专栏; kept for the user. */
export function GroupingMenu() {
  const [grouping, setGrouping] = useStore<Grouping>(KEY, 'none');
  return (
    <ToggleButtonGroup exclusive size="small" value={grouping} aria-label="分组" onChange={(_, chosen: Grouping | null) => chosen !== null && setGrouping(chosen)}>
      {GROUPINGS.map((each) => (
        <ToggleButton key={each} value={each}>
          {GROUPING_LABELS[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
