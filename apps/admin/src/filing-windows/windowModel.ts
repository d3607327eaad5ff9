import type { FilingWindowState } from '@portfolio/contracts';

export const WINDOW_STEP_NAMES = ['open', 'move', 'close', 'skip', 'reopen'] as const;
export type WindowStep = (typeof WINDOW_STEP_NAMES)[number];

interface StepSpec {
  label: string;
  /** What follows, with the number of filings it concerns. */
  note: (filings: number) => string;
  from: readonly FilingWindowState[];
  path: string;
  put?: true;
  dated: boolean;
  reasoned: boolean;
}

/** What can be done with a window, from which state, and what it asks for. */
export const WINDOW_STEPS: Record<WindowStep, StepSpec> = {
  open: { label: '提前开放', note: (filings) => `今天起开放，各单位应填 ${filings} 件，截止日期不变。`, from: ['planned'], path: 'opening', dated: false, reasoned: false },
  move: { label: '改期', note: (filings) => `涉及 ${filings} 件填报；提醒按新的截止日期重新计算。`, from: ['planned', 'open'], path: '', put: true, dated: true, reasoned: true },
  close: { label: '提前截止', note: () => '今天起截止；此后报送的算迟报，仍可报送。', from: ['open'], path: 'closing', dated: false, reasoned: true },
  skip: { label: '本期不填', note: (filings) => `涉及 ${filings} 件填报；本期不再催报，也不计入填报及时率。`, from: ['planned', 'open', 'closed'], path: 'skip', dated: false, reasoned: true },
  reopen: { label: '重新开放', note: () => '重新开放后，截止日期前报送的都算按时。', from: ['closed', 'skipped'], path: 'reopening', dated: true, reasoned: true },
};

export function stepsOf(state: FilingWindowState): WindowStep[] {
  return WINDOW_STEP_NAMES.filter((step) => WINDOW_STEPS[step].from.includes(state));
}
