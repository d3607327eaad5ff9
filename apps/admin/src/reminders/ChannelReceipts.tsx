import { CHANNEL_LABELS, REMINDER_STATE_LABELS, type ChannelReceipt } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { instantWords } from '../ui/dates';

/** What became of one reminder on each of its channels: 站内 已阅，邮件 已送达. */
export function ChannelReceipts({ receipts }: { receipts: readonly ChannelReceipt[] }) {
  return (
    <>
      {receipts.map((receipt) => (
        <Box component="span" key={receipt.channel} title={storyOf(receipt)} sx={{ display: 'block', fontSize: 13, lineHeight: '18px', whiteSpace: 'nowrap' }}>
          {CHANNEL_LABELS[receipt.channel]} <Box component="span" sx={{ color: receipt.state === 'failed' ? 'error.main' : 'text.secondary' }}>{REMINDER_STATE_LABELS[receipt.state]}</Box>
        </Box>
      ))}
    </>
  );
}

function storyOf({ sentAt, openedAt, signedAt, reason }: ChannelReceipt): string {
  const steps = [
    [sentAt, '送达'],
    [openedAt, '已阅'],
    [signedAt, '签收'],
  ] as const;
  const said = steps.flatMap(([at, word]) => (at === null ? [] : [`${instantWords(at)} ${word}`]));
  return [...said, ...(reason === null ? [] : [reason])].join('；');
}
