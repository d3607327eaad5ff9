import type { Ladder } from '@portfolio/contracts';
import { ladderGaps } from '@portfolio/rules';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DateInput } from 'react-admin';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { ActionDialog } from '../ui/form/ActionDialog';

/** 启用 from a day on; it cannot be changed afterwards, and says so. */
export function ActivateLadderDialog({ ladder, onClose }: { ladder: Ladder; onClose: () => void }) {
  const today = useSession()?.today ?? '';
  const gaps = ladderGaps(ladder.subjectType, ladder.definition);
  return (
    <ActionDialog<{ startsOn: string }> open onClose={onClose} title={`启用第 ${ladder.number} 版`} submitLabel="启用" action={({ startsOn }) => api.post(`/ladders/${ladder.id}/activation`, { startsOn, version: ladder.version })} done={`第 ${ladder.number} 版已启用`} defaultValues={{ startsOn: today }}>
      <Typography variant="body2">启用后不能再修改。已经发出的提醒不重发，阶梯只会往上走；请先用“预览”核对今后十个工作日会提醒谁。</Typography>
      {gaps.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1, mb: 2 }}>
          这一版比标准阶梯少了逐级上报，启用后：
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </Box>
        </Alert>
      )}
      <DateInput source="startsOn" label="生效日期" helperText={false} required fullWidth />
    </ActionDialog>
  );
}
