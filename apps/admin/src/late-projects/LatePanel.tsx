import { LIFECYCLE_LABELS } from '@portfolio/contracts';
import type { LateProject, LateProjectDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { DateText, InstantText } from '../ui/DateText';
import { LightBadge } from '../ui/LightBadge';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { OwnerLabel } from '../ui/OwnerLabel';
import { LinesSkeleton } from '../ui/Skeletons';
import { TextLink } from '../ui/TextLink';
import { Facts, ForecastLines, NoteLines, OrderLines, PanelSection, SectionLines } from './LateDetails';
import { silence } from './LateRow';
import { RatingWords } from './RatingWords';
import type { ReviewActions } from './useReviewKeys';

interface LatePanelProps {
  project: LateProject;
  actions: ReviewActions;
}

/** One late project under review: what is late, since when, what the unit said, what was sent, and what to do about it. */
export function LatePanel({ project, actions }: LatePanelProps) {
  const may = useMay();
  const detail = useApi<LateProjectDetail>(`/late-projects/${project.id}`);
  return (
    <Box sx={{ p: 2 }}>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        <TextLink to={`/projects/${project.id}/show`}>{project.name}</TextLink> {project.demo && <DemoMark />}
      </Typography>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        {project.code}，<OwnerLabel name={project.leadDepartmentName} ownership={project.ownership} />，{LIFECYCLE_LABELS[project.lifecycle]}
      </Box>
      {may('oversight.review') && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
          <Button variant="contained" onClick={actions.order} aria-keyshortcuts="d">
            起草督办单
          </Button>
          <Button variant="outlined" onClick={actions.rate} aria-keyshortcuts="r">
            督查评
          </Button>
          <Button variant="outlined" onClick={actions.comment} aria-keyshortcuts="c">
            写督查意见
          </Button>
          <Button onClick={actions.next} aria-keyshortcuts="j">
            下一个
          </Button>
          <Button onClick={actions.help} aria-keyshortcuts="?" sx={{ display: { xs: 'none', lg: 'inline-flex' } }}>
            快捷键
          </Button>
        </Box>
      )}
      <Facts
        facts={[
          ['滞后程度', <>{project.severity} 分：{project.severityReasons.map(({ text, points }) => `${text}（${points} 分）`).join('，')}</>],
          ['亮灯', <><LightBadge colour={project.light.colour} />，{project.light.reasons.map(({ text }) => text).join('；')}</>],
          ['自评、督查评', <RatingWords key="ratings" project={project} />],
          ['提醒', `送达 ${project.reminders.sent} 条，签收 ${project.reminders.signed} 条${project.reminders.missed === 0 ? '' : `，未送达 ${project.reminders.missed} 条（原因见“提醒送达”）`}`],
          ['单位动作', <>{silence(project)}{project.lastAct !== null && <>，最近：{project.lastAct.text}（<InstantText value={project.lastAct.at} />）</>}</>],
        ]}
      />
      <PanelSection title={`逾期节点（${project.milestones.length} 个）`}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {project.milestones.map((milestone) => (
            <Box component="li" key={milestone.id} sx={{ py: 0.5 }}>
              「{milestone.name}」
              <Box component="span" title={`按日历 ${milestone.daysLate} 天`} sx={{ color: 'error.main', fontWeight: 500 }}>
                逾期 {milestone.workingDaysLate} 个工作日
              </Box>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                ，计划 <DateText value={milestone.baselineDate} />，预计 <DateText value={milestone.forecastDate} empty="未报" />，权重 {milestone.weightPercent}%
              </Box>
            </Box>
          ))}
        </Box>
      </PanelSection>
      <Loaded query={detail} skeleton={<LinesSkeleton lines={6} />}>
        {(late) => (
          <>
            <PanelSection title="最近三次预计日期">
              <ForecastLines forecasts={late.forecasts} />
            </PanelSection>
            {late.sections.map((section) => (
              <PanelSection key={section.name} title={section.name}>
                <SectionLines section={section} />
              </PanelSection>
            ))}
            <PanelSection title="在办督办单">
              <OrderLines orders={late.openOrders} />
            </PanelSection>
            <PanelSection title="督查意见">
              <NoteLines notes={late.reviewNotes} />
            </PanelSection>
          </>
        )}
      </Loaded>
    </Box>
  );
}
