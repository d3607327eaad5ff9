import { ORDER_ACTION_LABELS, type EvidenceSection, type OrderStep, type SupervisionOrderDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { DateText, InstantText } from '../ui/DateText';
import { dateWords, instantWords } from '../ui/dates';
import { Section } from '../ui/Section';

/** Everything that was done to the order, oldest first, and the receipts other features know of. */
export function OrderTimeline({ order }: { order: SupervisionOrderDetail }) {
  return (
    <>
      <Section title="办理记录" aside={`${order.steps.length} 步`}>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, px: 2, py: 1 }}>
          {order.steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </Box>
      </Section>
      {order.extensionList.length > 0 && <Extensions order={order} />}
      {order.receipts.map((section) => (
        <Receipts key={section.name} section={section} />
      ))}
    </>
  );
}

function Step({ step: { action, at, actorName, words, reply } }: { step: OrderStep }) {
  return (
    <Box component="li" data-keep sx={{ position: 'relative', pl: 2, pb: 1.5, ml: 0.5, borderLeft: 1, borderColor: 'divider', '&:last-child': { borderColor: 'transparent', pb: 0.5 }, '&::before': { content: '""', position: 'absolute', left: -4, top: 8, width: 7, height: 7, borderRadius: '50%', bgcolor: 'primary.main' } }}>
      <Box component="span" sx={{ fontWeight: 500 }}>{ORDER_ACTION_LABELS[action]}</Box>　{actorName}
      <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
        <InstantText value={at} />
      </Box>
      {(reply?.text ?? words) !== null && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reply?.text ?? words}</Box>}
      {reply?.evidence != null && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>佐证材料：{reply.evidence}</Box>}
      {reply?.newDate != null && <Box>单位提出新的完成时间：<DateText value={reply.newDate} />（不改变基线）</Box>}
    </Box>
  );
}

const DECISIONS = { asked: '待答复', granted: '已批准', refused: '不批准', lapsed: '随督办单了结自动终止' } as const;

function Extensions({ order }: { order: SupervisionOrderDetail }) {
  return (
    <Section title="延期" aside={`已批准 ${order.extensions} 次`}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2, py: 1 }}>
        {order.extensionList.map((extension) => (
          <Box component="li" key={extension.id} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
            {DECISIONS[extension.state]}：由<DateText value={extension.fromDeadline} />申请延至<DateText value={extension.askedDeadline} />
            {extension.grantedDeadline !== null && <>，批准至<DateText value={extension.grantedDeadline} /></>}
            <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
              {extension.askedBy}：{extension.reason}
              {extension.decidedBy !== null && `。${extension.decidedBy}：${extension.words ?? DECISIONS[extension.state]}`}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Receipts({ section: { name, lines } }: { section: EvidenceSection }) {
  return (
    <Section title={name} aside={`${lines.length} 条`}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2, py: 1 }}>
        {lines.map(({ at, text }, index) => (
          <Box component="li" key={`${index} ${text}`} sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
            {at !== null && <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>{at.length === 10 ? dateWords(at) : instantWords(at)}</Box>}
            {text}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
