import { LIGHT_LABELS, LIGHT_SHAPES, type OrderEvidence, type SupervisionOrderDetail } from '@portfolio/contracts';
import { packWords } from '@portfolio/rules';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { dateWords, instantWords } from '../ui/dates';
import { TextLink } from '../ui/TextLink';

const SONG = '"方正小标宋简体","STSong","SimSun","Noto Serif CJK SC",serif';
const FANG = '"FangSong","STFangsong","仿宋","Noto Serif CJK SC",serif';
const HEI = '"SimHei","STHeiti","黑体","Noto Sans CJK SC",sans-serif';

/** The order set like the paper that goes out: red head, number, addressee, cause with its evidence, what is asked, until when. */
export function OrderDocument({ order }: { order: SupervisionOrderDetail }) {
  const deadline = order.deadline ?? order.deadlineIfIssued;
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, '@media print': { border: 0 } }}>
      <Box component="article" sx={{ maxWidth: '38em', mx: 'auto', px: { xs: 2, sm: 3 }, py: { xs: 2, sm: 4 }, fontSize: 16, lineHeight: 1.75, fontFamily: FANG, overflowWrap: 'anywhere' }}>
        <Box sx={{ textAlign: 'center', color: 'error.main', fontFamily: SONG, fontWeight: 700, fontSize: { xs: 22, sm: 28 }, lineHeight: 1.4, '@media print': { color: '#d00 !important' } }}>{order.issuer}</Box>
        <Box sx={{ textAlign: 'center', pb: 1, mb: 2, borderBottom: 2, borderColor: 'error.main', '@media print': { borderColor: '#d00 !important' } }}>{order.number ?? '（草稿，下达时编号）'}</Box>
        <Box component="h2" sx={{ m: 0, mb: 2, textAlign: 'center', fontSize: 22, lineHeight: 1.4, fontFamily: SONG, fontWeight: 700 }}>
          {order.title}
        </Box>
        <Box component="p" sx={{ m: 0 }}>
          {order.departmentName ?? '（承办单位待定）'}
          {order.departmentProposed && '（拟定）'}：
        </Box>
        <Head>一、督办事由</Head>
        <Paragraph>
          <TextLink to={`/projects/${order.projectId}/show`}>{order.projectName}</TextLink>（{order.projectCode}）{order.evidence.milestone === null ? order.causeText : '有节点未按批准的基线完成'}，现予督办。
        </Paragraph>
        <Evidence evidence={order.evidence} />
        <Head>二、此前提醒情况</Head>
        <Receipts evidence={order.evidence} />
        <Head>三、督办要求</Head>
        {order.requirement.split('\n').map((line, at) => (
          <Paragraph key={`${at} ${line}`}>{line}</Paragraph>
        ))}
        <Head>四、反馈时限</Head>
        <Paragraph>
          {deadline === null
            ? '办理时限待定。'
            : order.state === 'drafted'
              ? order.deadlineDays === null ? `请于${dateWords(deadline)}前书面回复办理情况。` : `请自下达之日起 ${order.deadlineDays} 个工作日内书面回复办理情况（如今日下达，为${dateWords(deadline)}）。`
              : `请于${dateWords(order.firstDeadline ?? deadline)}前书面回复办理情况。${order.firstDeadline !== order.deadline ? `现时限为${dateWords(deadline)}。` : ''}`}
          确需延期的，须在时限届满前申请；对督办事项有异议的，请签收后说明理由。{!order.calendarKnown && '（节假日未公布，工作日按周一至周五计）'}
        </Paragraph>
        <Box sx={{ mt: 3, textAlign: 'right' }}>
          {order.issuer}
          <br />
          {order.issuedAt === null ? '（未下达）' : instantWords(order.issuedAt).split(' ')[0]}
        </Box>
        {order.demo && <Box sx={{ mt: 2, fontSize: 12, fontFamily: HEI, color: 'text.secondary' }}>演示数据，不作为办理依据</Box>}
      </Box>
    </Box>
  );
}

/** What the order rests on, as frozen with it. */
function Evidence({ evidence }: { evidence: OrderEvidence }) {
  const { milestone, light, forecasts, asOf } = evidence;
  return (
    <>
      {milestone !== null && (
        <Paragraph>
          「{milestone.name}」按第 {milestone.baselineNumber} 版基线应于{dateWords(milestone.baselineDate)}完成，截至{dateWords(asOf)}逾期 {milestone.daysLate} 天（{milestone.workingDaysLate} 个工作日）
          {milestone.firstBaselineDate !== null && milestone.firstBaselineDate !== milestone.baselineDate && `；首版基线为${dateWords(milestone.firstBaselineDate)}，按首版逾期 ${milestone.firstWorkingDaysLate ?? 0} 个工作日`}
          。单位预计完成时间：{milestone.forecastDate === null ? '未填报' : dateWords(milestone.forecastDate)}。
        </Paragraph>
      )}
      {light !== null && (
        <Paragraph>
          亮灯 {LIGHT_SHAPES[light.colour]} {LIGHT_LABELS[light.colour]}（{packWords(light.rulePack)}）：
          {light.reasons.map(({ text, threshold }) => `${text}${threshold === null ? '' : `，限度 ${threshold}`}`).join('；')}。
        </Paragraph>
      )}
      {forecasts.length > 0 && (
        <Paragraph>
          预计日期变动 {forecasts.length} 次：{forecasts.map(({ from, to, changedAt }) => `${instantWords(changedAt).split(' ')[0]}由${from === null ? '未填报' : dateWords(from)}改为${to === null ? '未填报' : dateWords(to)}`).join('；')}。逾期以批准的基线为准，预计日期不作为依据。
        </Paragraph>
      )}
    </>
  );
}

/** Whom the ladder told before, who signed, what reached nobody. */
function Receipts({ evidence: { sections } }: { evidence: OrderEvidence }) {
  if (sections.length === 0) return <Paragraph>下达本单之前，没有提醒送达该单位。</Paragraph>;
  return (
    <>
      {sections.map(({ name, lines }) => (
        <Box key={name} data-keep>
          <Box sx={{ textIndent: '2em', fontFamily: HEI, fontSize: 15 }}>{name}</Box>
          {lines.map(({ at, text }, index) => (
            <Paragraph key={`${index} ${text}`}>{at === null ? '' : `${at.length === 10 ? dateWords(at) : instantWords(at)}　`}{text}</Paragraph>
          ))}
        </Box>
      ))}
    </>
  );
}

function Head({ children }: { children: ReactNode }) {
  return (
    <Box component="h3" sx={{ m: 0, mt: 1.5, fontSize: 16, fontWeight: 700, fontFamily: HEI }}>
      {children}
    </Box>
  );
}

function Paragraph({ children }: { children: ReactNode }) {
  return <Box component="p" sx={{ m: 0, textIndent: '2em', textAlign: 'justify' }}>{children}</Box>;
}
