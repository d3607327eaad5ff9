import { HANDOVER_KINDS, HANDOVER_KIND_LABELS, HANDOVER_STATE_LABELS, PERSONAL_KINDS, ROLE_LABELS, UNIT_KINDS, type HandoverDetail, type HandoverKind } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { InstantText } from '../ui/DateText';
import { DownloadButton } from '../ui/DownloadButton';
import { Fact, Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { HandoverActions } from './HandoverActions';

/** One note: both sides, what moves, what stays with the unit, and the signatures. */
export function HandoverShow() {
  const { id = '' } = useParams();
  const query = useApi<HandoverDetail>(`/handovers/${encodeURIComponent(id)}`);
  const handover = query.data;
  const title = handover === undefined ? '岗位交接' : `${handover.fromName}向${handover.toName}的岗位交接`;
  return (
    <Page title={title} back={{ to: '/handovers', label: '岗位交接' }} {...(handover && { subtitle: HANDOVER_STATE_LABELS[handover.state], actions: <DownloadButton path={`/handovers/${handover.id}/document`} fallbackName="岗位交接单.docx">下载交接单</DownloadButton> })}>
      <Loaded query={query}>
        {(loaded) => (
          <>
            <HandoverActions handover={loaded} />
            <HandoverFacts handover={loaded} />
            {loaded.state !== 'cancelled' && (
              <>
                <Items handover={loaded} kinds={PERSONAL_KINDS} title={loaded.state === 'completed' ? '已转到接收人名下' : '签收后转到接收人名下'} none="名下没有需要移交的事项。" />
                <Items handover={loaded} kinds={UNIT_KINDS} title="单位在办，继续由本单位办理" none="单位目前没有在办的事项。" />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function HandoverFacts({ handover }: { handover: HandoverDetail }) {
  const { departmentName, fromName, fromRole, toName, reason, disablesAccount, preparedBy, preparedAt, signedBy, signedAt, onBehalfReason, receivedAt, cancelledBy, cancelledAt, cancelReason } = handover;
  return (
    <Section title="交接双方">
      <Facts sx={{ p: 2 }}>
        <Fact label="移交人">{fromName}，{departmentName}{ROLE_LABELS[fromRole]}</Fact>
        <Fact label="接收人">{toName}</Fact>
        <Fact label="事由">{reason}</Fact>
        <Fact label="账号">{disablesAccount ? '签收后停用移交人账号，历史记录保留' : '移交人账号继续使用'}</Fact>
        <Fact label="发起">{preparedBy}，<InstantText value={preparedAt} /></Fact>
        {signedAt !== null && <Fact label="移交签字">{signedBy}{onBehalfReason !== null && `（代为移交：${onBehalfReason}）`}，<InstantText value={signedAt} /></Fact>}
        {receivedAt !== null && <Fact label="接收签收">{toName}，<InstantText value={receivedAt} /></Fact>}
        {cancelledAt !== null && <Fact label="撤销">{cancelledBy}，<InstantText value={cancelledAt} />：{cancelReason}</Fact>}
      </Facts>
    </Section>
  );
}

function Items({ handover, kinds, title, none }: { handover: HandoverDetail; kinds: readonly HandoverKind[]; title: string; none: string }) {
  const items = handover.items.filter(({ kind }) => kinds.includes(kind));
  const present = HANDOVER_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  return (
    <Section title={title} aside={`${items.length} 项`}>
      {items.length === 0 && <Box sx={{ p: 2, color: 'text.secondary' }}>{none}</Box>}
      {present.map((kind) => (
        <Box key={kind} sx={{ px: 2, py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: 14, fontWeight: 500 }}>
            {HANDOVER_KIND_LABELS[kind]}
          </Box>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', rowGap: 0.5 }}>
            {items.filter((item) => item.kind === kind).map(({ id, label, note, demo }) => (
              <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
                <Box component="span" sx={{ flex: 1, minWidth: { xs: '100%', sm: 0 }, overflowWrap: 'anywhere' }}>{label} {demo && <DemoMark />}</Box>
                <Box component="span" sx={{ color: 'text.secondary' }}>{note}</Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
