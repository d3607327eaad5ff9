import { FILING_WINDOW_STATES } from '@portfolio/contracts';
import { stepsOf } from './windowModel';

describe('填报窗口', () => {
  it('offers what the state allows', () => {
    expect(Object.fromEntries(FILING_WINDOW_STATES.map((state) => [state, stepsOf(state)]))).toEqual({
      planned: ['open', 'move', 'skip'],
      open: ['move', 'close', 'skip'],
      closed: ['skip', 'reopen'],
      skipped: ['reopen'],
    });
  });
});
