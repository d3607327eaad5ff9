import { ADJUSTMENT_STATE_LABELS } from '@portfolio/contracts';
import type { AdjustmentState } from '@portfolio/contracts';
import { Mark } from '../ui/Mark';

/** Where a request stands, in a word; an old one that was asked for after the date says so. */
export function StateChip({ state, afterDue }: { state: AdjustmentState; afterDue: boolean }) {
  return (
    <>
      <Mark>{ADJUSTMENT_STATE_LABELS[state]}</Mark> {afterDue && <Mark tone="red" title="节点到期以后才提出，由规划管理员凭主管机关文件办理">逾期后调整</Mark>}
    </>
  );
}
