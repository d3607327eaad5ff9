import Button from '@mui/material/Button';
import type { PlanImportRow } from '@portfolio/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useListContext, useNotify } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { sentenceOf } from '../app/httpError';

/** Rows that are sent at the same time. */
const AT_ONCE = 4;

/** 核对无误 for all chosen rows; says how far it has come, and after a failure what is left stays chosen. */
export function MarkReviewedButton() {
  const { selectedIds, onUnselectItems } = useListContext<PlanImportRow>();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [done, setDone] = useState<number | null>(null);
  const markAll = async () => {
    setDone(0);
    try {
      const { data } = await dataProvider.getMany<PlanImportRow>('plan-import-rows', { ids: selectedIds });
      const open = data.filter(({ reviewed }) => !reviewed);
      for (let at = 0; at < open.length; at += AT_ONCE) {
        await Promise.all(open.slice(at, at + AT_ONCE).map(({ id, version }) => api.put(`/plan-import-rows/${id}`, { reviewed: true, version })));
        setDone(at + AT_ONCE);
      }
      onUnselectItems();
      notify(`已核对 ${data.length} 条`, { type: 'success' });
    } catch (error) {
      notify(`没有全部完成：${sentenceOf(error)}`, { type: 'error', autoHideDuration: 10_000 });
    } finally {
      setDone(null);
      // The import's own figures and version have moved with its rows.
      for (const queryKey of [['plan-import-rows'], ['api']]) void queryClient.invalidateQueries({ queryKey });
    }
  };
  return (
    <Button variant="contained" disabled={done !== null} onClick={() => void markAll()}>
      {done === null ? '核对无误' : `正在标记 ${Math.min(done, selectedIds.length)}/${selectedIds.length}`}
    </Button>
  );
}
