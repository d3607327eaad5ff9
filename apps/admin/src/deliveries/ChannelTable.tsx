import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { CHANNEL_LABELS, type ChannelStatus } from '@portfolio/contracts';
import { useApi } from '../app/useApi';
import { InstantText } from '../ui/DateText';
import { Loaded } from '../ui/Loaded';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { TwoLine } from '../ui/TwoLine';
import { listLink } from '../ui/list/listLink';

const EVERY_MS = 60_000;

/** How each channel has done lately; what was given up leads to its list. */
export function ChannelTable() {
  const query = useApi<ChannelStatus[]>('/deliveries/channels', { refetchInterval: EVERY_MS });
  return (
    <Section title="各通道近况">
      <Loaded query={query}>
        {(channels) => (
          <ScrollTable label="各通道近况">
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>通道</TableCell>
                  <TableCell>情况</TableCell>
                  <TableCell align="right">24 小时内发出（件）</TableCell>
                  <TableCell align="right">失败（次）</TableCell>
                  <TableCell align="right">7 天内发出（件）</TableCell>
                  <TableCell align="right">失败（次）</TableCell>
                  <TableCell align="right">已停发（件）</TableCell>
                  <TableCell>最近一次失败</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>{channels.map((channel) => <ChannelRow key={channel.channel} status={channel} />)}</TableBody>
            </Table>
          </ScrollTable>
        )}
      </Loaded>
    </Section>
  );
}

function ChannelRow({ status }: { status: ChannelStatus }) {
  const { channel, state, message, sent24h, failed24h, sent7d, failed7d, dead, lastError, lastErrorAt } = status;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {CHANNEL_LABELS[channel]}
      </TableCell>
      <TableCell sx={{ minWidth: 180, color: state === 'degraded' ? 'error.main' : state === 'unconfigured' ? 'text.secondary' : undefined }}>{message}</TableCell>
      <TableCell align="right">{sent24h}</TableCell>
      <TableCell align="right">{failed24h}</TableCell>
      <TableCell align="right">{sent7d}</TableCell>
      <TableCell align="right">{failed7d}</TableCell>
      <TableCell align="right">{dead === 0 ? 0 : <TextLink to={listLink('deliveries', { channel, state: 'dead' })}>{dead}</TextLink>}</TableCell>
      <TableCell>{lastError === null ? '无' : <TwoLine primary={lastError} secondary={<InstantText value={lastErrorAt} />} />}</TableCell>
    </TableRow>
  );
}
