import type { Circular, CircularDraft, CircularDraftDetail, CircularDraftInput } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { api } from '../app/api';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';
import { DemoMark, Mark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { ActionDialog } from '../ui/form/ActionDialog';
import { CircularFiguresLine } from './CircularFiguresLine';
import { CircularPaper } from './CircularPaper';
import { DocumentButtons } from './DocumentButtons';
import { DraftDialog } from './DraftDialog';

/** A draft as it would be published now. */
export function CircularDraftShow() {
  const { id = '' } = useParams();
  const path = `/circular-drafts/${encodeURIComponent(id)}`;
  const query = useApi<CircularDraftDetail>(path);
  const actions = query.data === undefined ? undefined : (
    <>
      <DraftActions draft={query.data} />
      <DocumentButtons path={path} />
    </>
  );
  const mark = (
    <>
      <Mark>未印发</Mark> {query.data?.content.demo && <DemoMark />}
    </>
  );
  return (
    <Page title="督查通报草稿" back={{ to: '/circulars', label: '全部通报' }} subtitle="数据为此刻的情况，印发时定稿" mark={mark} actions={actions}>
      <Loaded query={query}>
        {({ content }) => (
          <>
            <CircularFiguresLine content={content} />
            <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, '@media print': { border: 0 } }}>
              <CircularPaper content={content} number={null} publishedOn={null} />
            </Box>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function DraftActions({ draft }: { draft: CircularDraftDetail }) {
  const [open, setOpen] = useState<'publish' | 'edit' | 'discard' | null>(null);
  const navigate = useNavigate();
  const close = () => setOpen(null);
  const { id, version, from, to, demands, correctsId, reason } = draft;
  const publish = async () => {
    const circular = await api.post<Circular>(`/circular-drafts/${id}/publication`, { version });
    void navigate(`/circulars/${circular.id}/show`);
  };
  const discard = async () => {
    await api.delete<CircularDraft>(`/circular-drafts/${id}`, { query: { version } });
    void navigate('/circulars');
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen('publish')}>
        印发通报
      </Button>
      <Button onClick={() => setOpen('edit')}>修改草稿</Button>
      <Button color="error" onClick={() => setOpen('discard')}>
        弃用草稿
      </Button>
      <ActionDialog open={open === 'publish'} onClose={close} title="印发督查通报" submitLabel="印发通报" action={publish} done="通报已印发" refresh={['circulars']}>
        <Typography>将按此刻的数据定稿并编号，印发后不能修改；有误须另发更正通报。</Typography>
      </ActionDialog>
      <ActionDialog open={open === 'discard'} onClose={close} title="弃用草稿" submitLabel="弃用草稿" danger action={discard} done="草稿已弃用" refresh={['circulars']}>
        <Typography>草稿不占用文号，弃用后不再保留。</Typography>
      </ActionDialog>
      <DraftDialog
        key={version}
        open={open === 'edit'}
        onClose={close}
        title="修改草稿"
        submitLabel="保存草稿"
        done="草稿已保存"
        action={(input: CircularDraftInput) => api.put<CircularDraftDetail>(`/circular-drafts/${id}`, { ...input, version })}
        defaultValues={{ from, to, demands, correctsId, reason }}
      />
    </>
  );
}
