import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ProjectDetail } from '@portfolio/contracts';
import { LinkBase, useParams } from 'react-admin';
import { AdjustmentsTab } from '../adjustments/AdjustmentsTab';
import { AttachmentsTab } from '../attachments/AttachmentsTab';
import { BlockersTab } from '../blockers/BlockersTab';
import { ProgressTab } from '../filings/ProgressTab';
import { BaselinesTab } from '../milestones/BaselinesTab';
import { MilestonesTab } from '../milestones/MilestonesTab';
import { RatingsTab } from '../ratings/RatingsTab';
import { OrdersTab } from '../supervision-orders/OrdersTab';
import { HistoryTab } from './HistoryTab';
import { SourceTab } from './SourceTab';

/** The tab is the last part of the address: `/projects/1/show/source` can be sent to somebody. */
const TABS = [
  { path: '', label: '节点', content: MilestonesTab },
  { path: 'progress', label: '进展', content: ProgressTab },
  { path: 'blockers', label: '问题', content: BlockersTab },
  { path: 'orders', label: '督办', content: OrdersTab },
  { path: 'source', label: '出处', content: SourceTab },
  { path: 'baselines', label: '基线和预测', content: BaselinesTab },
  { path: 'ratings', label: '评级和豁免', content: RatingsTab },
  { path: 'adjustments', label: '调整', content: AdjustmentsTab },
  { path: 'attachments', label: '附件', content: AttachmentsTab },
  { path: 'history', label: '记录', content: HistoryTab },
] as const;

/** What belongs to the project, one tab each. */
export function ProjectTabs({ project }: { project: ProjectDetail }) {
  const { '*': rest = '' } = useParams();
  const present = TABS.find(({ path }) => path === rest) ?? TABS[0];
  const Content = present.content;
  return (
    <>
      <Tabs value={present.path} data-screen variant="scrollable" scrollButtons={false} aria-label="项目内容">
        {TABS.map(({ path, label }) => (
          <Tab key={path} value={path} label={label} id={`tab-${path}`} aria-controls="project-tab" component={LinkBase} to={`/projects/${project.id}/show${path === '' ? '' : `/${path}`}`} replace />
        ))}
      </Tabs>
      <Box role="tabpanel" id="project-tab" aria-labelledby={`tab-${present.path}`} sx={{ pt: 2 }}>
        <Content project={project} />
      </Box>
    </>
  );
}
