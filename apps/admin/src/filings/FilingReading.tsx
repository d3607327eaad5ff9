import { FILING_FIELD_LABELS, FILING_STATE_LABELS, HONESTY_DECISION_LABELS, HONESTY_LABELS, LIGHT_LABELS, type FilingCorrection, type FilingDetail } from '@portfolio/contracts';
import { filingDifferences } from '@portfolio/rules';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Attachments } from '../attachments/Attachments';
import { dateWords, instantWords } from '../ui/dates';
import { Mark } from '../ui/Mark';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { FilingReviewButtons } from './FilingReviewButtons';

const STEP_WORDS: Record<FilingDetail['steps'][number]['action'], string> = { draft: '开始填报', submit: '提交', approve: '单位审核通过', return: '退回', withdraw: '撤回', accept: '督查室审核通过', end: '项目已退出，不再填报' };

/** What was filed, what differs from the period before, what the checks asked, and every step. */
export function FilingReading({ filing }: { filing: FilingDetail }) {
  const { known, checks, steps, parts } = filing;
  const differences = filingDifferences(known.previous, filing);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(280px, 2fr)' }, gap: 3 }}>
      <Box>
        <FilingReviewButtons filing={filing} />
        {filing.correction !== null && <CorrectionNote correction={filing.correction} filed={filing.investmentToDate} />}
        <Section title="填报内容" aside={filing.noChange && <Mark>本期无变化</Mark>}>
          <Line name="项目"><TextLink to={`/projects/${filing.projectId}/show`}>{filing.projectName}</TextLink>（{filing.projectCode}）</Line>
          <Line name={FILING_FIELD_LABELS.progressText}>{filing.progressText === '' ? '未填' : filing.progressText}</Line>
          <Line name={FILING_FIELD_LABELS.progressPercent}>{filing.progressPercent === null ? '未填' : `${filing.progressPercent}%（按节点计算 ${filing.computedPercent ?? '——'}%）`}</Line>
          <Line name="投资">本期 {filing.investmentPeriod ?? '未填'} 万元，累计 {filing.investmentToDate ?? '——'} 万元{known.totalInvestment !== null && `，总投资 ${known.totalInvestment} 万元`}</Line>
          <Line name={FILING_FIELD_LABELS.nextSteps}>{filing.nextSteps === '' ? '未填' : filing.nextSteps}</Line>
          <Line name={FILING_FIELD_LABELS.selfRating}>{filing.selfRating === null ? '未评' : LIGHT_LABELS[filing.selfRating]}</Line>
          {filing.milestones.map(({ milestoneId, forecastDate, completedOn, note }) => (
            <Line key={milestoneId} name={known.milestones.find(({ id }) => id === milestoneId)?.name ?? '节点'}>
              {[completedOn == null ? null : `${dateWords(completedOn)}完成`, forecastDate == null ? null : `预计${dateWords(forecastDate)}完成`, note].filter(Boolean).join('，')}
            </Line>
          ))}
        </Section>
        <Section title={known.previous === null ? '首次填报' : `与${known.previous.periodLabel}相比`}>
          {differences.length === 0 ? <Line name="变化">没有变化</Line> : differences.map(({ field, label, from, to }) => <Line key={field} name={label}>{from ?? '未填'} → {to ?? '未填'}</Line>)}
        </Section>
        <Section title={FILING_FIELD_LABELS.attachments}>
          <Box sx={{ px: 2, py: 1 }}><Attachments ownerType="filing" ownerId={filing.id} editable={false} empty="没有佐证材料。" /></Box>
        </Section>
        {parts.length > 0 && (
          <Section title="配合单位填报">
            {parts.map(({ departmentName, state, progressText }) => <Line key={departmentName} name={departmentName}>{progressText === '' ? FILING_STATE_LABELS[state] : `${progressText}（${FILING_STATE_LABELS[state]}）`}</Line>)}
          </Section>
        )}
      </Box>
      <Box>
        <Section title="诚信校验">
          {checks.length === 0 ? <Line name="结果">没有需要说明的事项</Line> : checks.map(({ code, text, answer, decision }) => (
            <Line key={code} name={HONESTY_LABELS[code]}>{text}。单位说明：{answer ?? '未说明'}（{HONESTY_DECISION_LABELS[decision]}）</Line>
          ))}
        </Section>
        <Section title="办理过程">
          {steps.map(({ at, actor, action, note }) => <Line key={`${at} ${action}`} name={STEP_WORDS[action]}>{actor}，{instantWords(at)}{note !== null && `：${note}`}</Line>)}
        </Section>
      </Box>
    </Box>
  );
}

/** An earlier period was put right after this one had been sent. */
function CorrectionNote({ correction: { filingId, periodLabel, at, investmentToDate }, filed }: { correction: FilingCorrection; filed: string | null }) {
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <TextLink to={`/filings/${filingId}/show`}>{periodLabel}</TextLink>的填报已于 {instantWords(at)} 更正，请核对本期内容。
      {investmentToDate !== null && `按更正后推算，本期累计完成投资应为 ${investmentToDate} 万元（本期所填 ${filed ?? '——'} 万元）。`}
    </Alert>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box sx={{ px: 2, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 }, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{name}</Typography>
      <div>{children}</div>
    </Box>
  );
}
