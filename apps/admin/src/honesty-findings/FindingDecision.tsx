import { HONESTY_DECISION_LABELS, type HonestyRecord } from '@portfolio/contracts';
import { Mark } from '../ui/Mark';
import { TwoLine } from '../ui/TwoLine';

/** What 督查室 made of it, with its words. */
export function FindingDecision({ finding: { decision, decidedBy, decisionNote } }: { finding: Pick<HonestyRecord, 'decision' | 'decidedBy' | 'decisionNote'> }) {
  const mark = <Mark tone={decision === 'upheld' ? 'red' : 'quiet'}>{HONESTY_DECISION_LABELS[decision]}</Mark>;
  return decision === 'open' ? mark : <TwoLine primary={mark} secondary={[decidedBy, decisionNote].filter(Boolean).join('：')} />;
}
