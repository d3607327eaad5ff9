import { SUBJECT_TYPES, SUBJECT_TYPE_LABELS, type Ladder, type SubjectType } from '@portfolio/contracts';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { NewLadderButton } from './NewLadderButton';
import { LadderVersion } from './LadderVersion';

/** 提醒阶梯: who is told how many working days before and after a date; every version, that in force first. */
export function LaddersPage() {
  const [subjectType, setSubjectType] = useState<SubjectType>('milestone');
  const manages = useMay()('ladder.manage');
  const query = useApi<Ladder[]>('/ladders');
  return (
    <Page title="提醒阶梯" subtitle="按工作日逐级提醒；执行中的版本不能修改，可复制为草稿修改后启用" actions={manages ? <NewLadderButton subjectType={subjectType} /> : undefined}>
      <ToggleButtonGroup size="small" exclusive value={subjectType} onChange={(_, value: SubjectType | null) => value !== null && setSubjectType(value)} aria-label="事项类别" sx={{ mb: 2 }}>
        {SUBJECT_TYPES.map((type) => (
          <ToggleButton key={type} value={type}>
            {SUBJECT_TYPE_LABELS[type]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Loaded query={query}>{(ladders) => ladders.filter((ladder) => ladder.subjectType === subjectType).map((ladder) => <LadderVersion key={ladder.id} ladder={ladder} manages={manages} />)}</Loaded>
    </Page>
  );
}
