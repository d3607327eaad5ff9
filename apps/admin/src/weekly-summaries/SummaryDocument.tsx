import { SECTOR_LABELS, type OverdueLine, type Ownership, type WeeklySummary } from '@portfolio/contracts';
import { packWords } from '@portfolio/rules';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { dateWords, instantWords } from '../ui/dates';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';
import { lateDepartments, overallSentences } from './sentences';

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

/** The page itself: about 35 characters a line, 一、二、…, every figure from the snapshot; project names lead to their projects. */
export function SummaryDocument({ summary }: { summary: WeeklySummary }) {
  const late = lateDepartments(summary.figures);
  const parts: { head: string; body: ReactNode }[] = [
    { head: '总体情况', body: overallSentences(summary).map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>) },
    {
      head: '本周进展',
      body: (
        <Lines
          none="本周没有完成的节点。"
          lines={summary.reached.map((line) => ({ ...line, text: `「${line.milestoneName}」于${dateWords(line.actualDate)}完成${line.daysLate > 0 ? `，晚于计划 ${line.daysLate} 天` : ''}` }))}
        />
      ),
    },
    {
      head: '滞后项目',
      body: (
        <Lines
          none="没有逾期节点。"
          lines={summary.overdue.map((line) => ({
            ...line,
            text: `「${line.milestoneName}」计划${dateWords(line.baselineDate)}，逾期 ${line.workingDaysLate} 个工作日${firstWords(line)}${line.forecastDate === null ? '，责任单位尚未报预计完成日期' : `，责任单位预计${dateWords(line.forecastDate)}完成`}`,
          }))}
        />
      ),
    },
    { head: '近期节点（两周内）', body: <Lines none="两周内没有到期节点。" lines={summary.upcoming.map((line) => ({ ...line, text: `「${line.milestoneName}」计划${dateWords(line.baselineDate)}` }))} /> },
    {
      head: '责任单位情况',
      body:
        late.length === 0 ? (
          <Paragraph>各责任单位均无逾期节点。</Paragraph>
        ) : (
          <Paragraph>{late.map((unit) => `${unit.departmentName}逾期节点 ${unit.overdueMilestones} 项（涉及 ${unit.late}/${unit.projects} 个项目）`).join('；')}。</Paragraph>
        ),
    },
    {
      head: '分领域情况',
      body: <Paragraph>{summary.figures.bySector.map(({ sector, projects, late: lateProjects }) => `${SECTOR_LABELS[sector]} ${projects} 个（有逾期节点 ${lateProjects} 个）`).join('，')}。</Paragraph>,
    },
  ];
  return (
    <Box component="article" sx={{ maxWidth: '38em', mx: 'auto', px: { xs: 2, sm: 3 }, py: { xs: 2, sm: 4 }, fontSize: 16, lineHeight: 1.75, fontFamily: '"FangSong","STFangsong","仿宋","Noto Serif CJK SC",serif' }}>
      <Box component="h2" sx={{ m: 0, mb: 1, textAlign: 'center', fontSize: 22, lineHeight: 1.4, fontFamily: '"方正小标宋简体","STSong","SimSun","Noto Serif CJK SC",serif', fontWeight: 700 }}>
        {summary.title}
      </Box>
      <Box sx={{ textAlign: 'center', fontSize: 13, color: 'text.secondary', mb: 2 }}>
        数据截至 {instantWords(summary.cutOff)}，{summary.publishedBy}
      </Box>
      {parts.map(({ head, body }, at) => (
        <Box component="section" key={head}>
          <Box component="h3" sx={{ m: 0, mt: 1.5, fontSize: 16, fontWeight: 700, fontFamily: '"SimHei","STHeiti","黑体","Noto Sans CJK SC",sans-serif' }}>
            {NUMERALS[at]}、{head}
          </Box>
          {body}
        </Box>
      ))}
      <Box sx={{ mt: 3, pt: 1, borderTop: 1, borderColor: 'divider', fontSize: 12, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        亮灯规则：{packWords(summary.rulePack)}，校验值 SHA-256 <code>{summary.sha256}</code>。{!summary.calendarConfirmed && '节假日未公布，逾期工作日暂按周一至周五计。'}
      </Box>
    </Box>
  );
}

/** Where an adjustment has moved the date since: how late it is against the first baseline. */
function firstWords({ baselineDate, firstBaselineDate, daysLateFromFirst }: OverdueLine): string {
  if (firstBaselineDate == null || firstBaselineDate === baselineDate || daysLateFromFirst === undefined) return '';
  return `（首版基线${dateWords(firstBaselineDate)}，对首版晚 ${daysLateFromFirst} 天）`;
}

function Paragraph({ children }: { children: ReactNode }) {
  return <Box component="p" sx={{ m: 0, textIndent: '2em', textAlign: 'justify' }}>{children}</Box>;
}

interface LinesProps {
  none: string;
  lines: { projectId: string; projectName: string; milestoneName: string; departmentName: string | null; ownership: Ownership; text: string }[];
}

const SHOWN = 12;

function Lines({ none, lines }: LinesProps) {
  if (lines.length === 0) return <Paragraph>{none}</Paragraph>;
  return (
    <>
      {lines.slice(0, SHOWN).map((line, at) => (
        <Paragraph key={`${line.projectId} ${line.milestoneName}`}>
          {at + 1}．<TextLink to={`/projects/${line.projectId}/show`}>{line.projectName}</TextLink>（{line.departmentName ?? '责任单位未明确'}{line.departmentName !== null && line.ownership === 'proposed' && '，拟定'}）{line.text}。
        </Paragraph>
      ))}
      {lines.length > SHOWN && (
        <Paragraph>
          另有 {lines.length - SHOWN} 项，见<TextLink to={listLink('milestones')}>节点清单</TextLink>。
        </Paragraph>
      )}
    </>
  );
}
