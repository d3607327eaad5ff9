import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { isStale, sentenceOf } from './httpError';

interface ActionOptions<Output> {
  /** Said when it is done: 已冻结第 1 版基线。 */
  done?: string;
  /** Resources whose lists and records are read again; custom endpoints are always. */
  refresh?: readonly string[];
  onDone?: (output: Output) => void;
  /** False where the error is shown in place, as in ActionDialog. */
  notifyError?: boolean;
}
interface Action<Input, Output> {
  run: (input: Input) => Promise<Output>;
  pending: boolean;
  error: unknown;
  reset: () => void;
}

/** A write through a custom endpoint: `useAction((version: number) => api.post(`/projects/${id}/freeze`, { version }), { done: '…', refresh: ['projects'] })`. */
export function useAction<Input, Output>(work: (input: Input) => Promise<Output>, { done, refresh = [], onDone, notifyError = true }: ActionOptions<Output> = {}): Action<Input, Output> {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const readAgain = () => Promise.all([['api'], ...refresh.map((resource) => [resource])].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const mutation = useMutation<Output, unknown, Input>({
    mutationFn: work,
    onSuccess: async (output) => {
      if (done !== undefined) notify(done, { type: 'success' });
      onDone?.(output);
      await readAgain();
    },
    onError: (error) => {
      // The next try must be based on the record as it is now.
      if (isStale(error)) void readAgain();
      if (notifyError) notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 });
    },
  });
  return { run: mutation.mutateAsync, pending: mutation.isPending, error: mutation.error, reset: mutation.reset };
}
