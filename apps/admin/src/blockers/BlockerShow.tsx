import { BLOCKER_STATE_LABELS, type BlockerDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { useSession } from '../app/useSession';
import { Attachments } from '../attachments/Attachments';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { BlockerActions } from './BlockerActions';
import { BlockerFacts } from './BlockerFacts';
import { BlockerTimeline } from './BlockerTimeline';
import { mayAttach } from './blockerModel';

/** One blocker: what it is and what may be done, beside it its whole story. */
export function BlockerShow() {
  const { id = '' } = useParams();
  const query = useApi<BlockerDetail>(`/blockers/${encodeURIComponent(id)}`);
  const user = useSession()?.user ?? null;
  const blocker = query.data;
  return (
    <Page title={blocker === undefined ? '要素问题' : blocker.title} back={{ to: '/blockers', label: '要素问题' }} {...(blocker && { subtitle: BLOCKER_STATE_LABELS[blocker.state], ...(blocker.demo && { mark: <DemoMark /> }) })}>
      <Loaded query={query}>
        {(loaded) => (
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(300px, 2fr)' }, columnGap: 3, alignItems: 'start' }}>
            <Box>
              <Box data-screen>
                <BlockerActions blocker={loaded} />
              </Box>
              <BlockerFacts blocker={loaded} />
              <Section title="情况说明">
                <Box sx={{ px: 2, py: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{loaded.description}</Box>
              </Section>
              <Section title="附件">
                <Box sx={{ px: 1.5, py: 1 }}>
                  <Attachments ownerType="blocker" ownerId={loaded.id} editable={mayAttach(loaded, user)} />
                </Box>
              </Section>
            </Box>
            <BlockerTimeline blocker={loaded} />
          </Box>
        )}
      </Loaded>
    </Page>
  );
}
