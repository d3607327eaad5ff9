import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { ADJUSTMENT_KIND_LABELS } from '@portfolio/contracts';
import type { AdjustmentDetail } from '@portfolio/contracts';
import { useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { InstantText } from '../ui/DateText';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { AdjustmentActions } from './AdjustmentActions';
import { AdjustmentFacts } from './AdjustmentFacts';
import { DiffTable } from './DiffTable';

/** One request: what is asked for and why, what it changes, what was said, what was decided. */
export function AdjustmentShow() {
  const { id = '' } = useParams();
  const query = useApi<AdjustmentDetail>(`/adjustments/${encodeURIComponent(id)}`);
  const adjustment = query.data;
  const title = adjustment === undefined ? '调整申请' : `${ADJUSTMENT_KIND_LABELS[adjustment.kind]}申请`;
  return (
    <Page title={title} back={{ to: '/adjustments', label: '全部调整申请' }} mark={adjustment?.demo ? <DemoMark /> : undefined} actions={adjustment && <AdjustmentActions adjustment={adjustment} />}>
      <Loaded query={query}>{(record) => <Body adjustment={record} />}</Loaded>
    </Page>
  );
}

function Body({ adjustment }: { adjustment: AdjustmentDetail }) {
  const { diff, present, outdated, obstacle, comments, state } = adjustment;
  return (
    <>
      <AdjustmentFacts adjustment={adjustment} />
      {outdated && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {obstacle === null ? '申请提出后项目情况已变化，按原申请批准的结果与申请时所列不一致，不能批准。请核对下方最新结果后退回，由申请单位重新提出。' : `申请提出后项目情况已变化，不能按原申请批准：${obstacle}`}
        </Alert>
      )}
      <Section title={state === 'approved' ? '已生效的调整' : '申请时的调整前后对照'}>
        <DiffTable diff={diff} label="调整前后对照" />
      </Section>
      {present !== null && (
        <Section title="按最新情况的调整前后对照">
          <DiffTable diff={present} label="按最新情况的调整前后对照" />
        </Section>
      )}
      <Section title="督查批注" aside={<span>{comments.length} 条</span>}>
        {comments.length === 0 ? (
          <EmptyState why="督查室还没有批注。" next="督查员可以在批准前提出意见，供规划管理员参考。" />
        ) : (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {comments.map(({ id, by, at, text }) => (
              <Box component="li" key={id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
                <Box sx={{ overflowWrap: 'anywhere' }}>{text}</Box>
                <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
                  {by}，<InstantText value={at} />
                </Box>
              </Box>
            ))}
          </Box>
        )}
      </Section>
    </>
  );
}
