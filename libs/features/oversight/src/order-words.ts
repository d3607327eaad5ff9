import { ORDER_STATE_LABELS, type LateProject, type OpenOrder } from '@portfolio/contracts';

/** An open order as the desk names it: by its number, a draft as such. */
export function orderWords({ id, number, state }: Pick<OpenOrder, 'id' | 'number' | 'state'>): LateProject['openOrders'][number] {
  return { id, label: number ?? '督办单草稿', state, stateLabel: ORDER_STATE_LABELS[state] };
}
