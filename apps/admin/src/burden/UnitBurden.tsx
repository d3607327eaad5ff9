import type { BurdenReport } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { burdenSentence } from './burdenWords';

/** What a unit carries already, shown to 督查室 before it asks for more. Nothing while it is not known. */
export function UnitBurden({ departmentId }: { departmentId: string | null }) {
  const enabled = useMay()('burden.read') && departmentId !== null;
  const { data } = useApi<BurdenReport>('/burden', { query: { departmentId }, enabled });
  const line = data?.lines[0];
  return line === undefined ? null : <Alert severity="info">{burdenSentence(line)}</Alert>;
}
