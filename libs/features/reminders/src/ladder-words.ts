import { LADDER_AUDIENCE_LABELS, rungLabel, type LadderDefinition, type RungDuties } from '@portfolio/contracts';
import { rungKey } from '@portfolio/rules';

/** A ladder in words, for the trail. */
export function definitionText({ rungs, repeat, holdWorkingDays }: LadderDefinition): string {
  const lines = rungs.map((rung) => `${rungLabel(rungKey(rung.offset))}：${dutiesText(rung)}`);
  if (repeat !== null) lines.push(`此后每 ${repeat.every} 个工作日：${dutiesText({ ...repeat, draftsOrder: false })}`);
  return [...lines, `答复后暂缓 ${holdWorkingDays} 个工作日`].join('；');
}

function dutiesText({ audiences, asksSignature, asksAnswer, draftsOrder }: RungDuties): string {
  const duties = [...(asksSignature ? ['须签收'] : []), ...(asksAnswer ? ['须说明原因'] : []), ...(draftsOrder ? ['起草督办单'] : [])];
  return [audiences.map((audience) => LADDER_AUDIENCE_LABELS[audience]).join('、'), ...duties].join('，');
}
