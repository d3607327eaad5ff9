import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { ChannelPreference } from '@portfolio/contracts';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';

/** The inbox and official mail stand there as always on, so that nobody looks for their switch. */
export function ChannelSwitches() {
  const query = useApi<ChannelPreference>('/channel-preferences/own');
  return (
    <Section title="到期提醒发到哪里">
      <Loaded query={query}>{(preference) => <Switches preference={preference} />}</Loaded>
    </Section>
  );
}

function Switches({ preference: { email, address, version } }: { preference: ChannelPreference }) {
  const { run, pending } = useAction((on: boolean) => api.put<ChannelPreference>('/channel-preferences/own', { email: on, version }), { done: '提醒方式已保存' });
  const mail = address === null ? '没有登记电子邮箱，请系统管理员登记后才能收到' : null;
  return (
    <>
      <Row label="站内提醒" note="始终开启，不能关闭" checked />
      <Row
        label="电子邮件：到期前和到期当日"
        note={mail ?? <>发到 <span data-verbatim>{address}</span></>}
        checked={email}
        {...(!pending && { onChange: (on: boolean) => void run(on).catch(() => undefined) })}
      />
      <Row label="电子邮件：逾期提醒" note={mail ?? '逾期起的提醒属于正式督促，不能关闭'} checked />
    </>
  );
}

interface RowProps {
  label: string;
  note: ReactNode;
  checked: boolean;
  /** Without it the switch cannot be moved. */
  onChange?: (on: boolean) => void;
}

function Row({ label, note, checked, onChange }: RowProps) {
  const noteId = useId();
  return (
    <Box sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      <FormControlLabel
        label={label}
        labelPlacement="start"
        sx={{ display: 'flex', justifyContent: 'space-between', ml: 0, mr: 0 }}
        disabled={onChange === undefined}
        control={<Switch checked={checked} slotProps={{ input: { 'aria-describedby': noteId } }} onChange={(_, on) => onChange?.(on)} />}
      />
      <Box id={noteId} sx={{ color: 'text.secondary', fontSize: 13, overflowWrap: 'anywhere' }}>
        {note}
      </Box>
    </Box>
  );
}
