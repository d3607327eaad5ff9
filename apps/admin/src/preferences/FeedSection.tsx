import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CalendarFeed, NewCalendarFeed } from '@portfolio/contracts';
import { useState } from 'react';
import { api } from '../app/api';
import { useAction } from '../app/useAction';
import { useApi } from '../app/useApi';
import { useSession } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TwoLine } from '../ui/TwoLine';
import { FeedAddressDialog } from './FeedAddressDialog';

const ROW = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } } as const;

/** 日历订阅: addresses for the calendar of a phone or computer; each is shown once and can be revoked. */
export function FeedSection() {
  const user = useSession()?.user;
  const query = useApi<CalendarFeed[]>('/calendar-feeds');
  const [made, setMade] = useState<NewCalendarFeed | null>(null);
  const { run, pending } = useAction((kind: CalendarFeed['kind']) => api.post<NewCalendarFeed>('/calendar-feeds', { kind }), { onDone: setMade });
  const ofUnit = user?.departmentId !== null && (user?.role === 'filer' || user?.role === 'unit_head');
  const create = (kind: CalendarFeed['kind']) => void run(kind).catch(() => undefined);
  return (
    <Section title="日历订阅">
      <Box sx={{ px: 1.5, py: 1, color: 'text.secondary', fontSize: 13 }}>把未完成节点放进手机或电脑的日历，日期变动后自动更新。谁拿到订阅网址都能看到其中的节点，请勿转发；不用了请撤销。</Box>
      <Loaded query={query}>{(feeds) => feeds.map((feed) => <FeedRow key={feed.id} feed={feed} />)}</Loaded>
      <Box sx={ROW}>
        <Button variant="outlined" loading={pending} onClick={() => create('person')}>
          新建本人订阅
        </Button>
        {ofUnit && (
          <Button variant="outlined" loading={pending} onClick={() => create('department')}>
            新建本单位订阅
          </Button>
        )}
      </Box>
      {made !== null && <FeedAddressDialog url={made.url} onClose={() => setMade(null)} />}
    </Section>
  );
}

function FeedRow({ feed: { id, kind, departmentName, createdAt, lastUsedAt } }: { feed: CalendarFeed }) {
  const { run, pending } = useAction(() => api.delete(`/calendar-feeds/${id}`), { done: '订阅已撤销，原网址不再可用' });
  const name = kind === 'person' ? '本人的节点' : `${departmentName ?? '本单位'}的节点`;
  return (
    <Box sx={ROW}>
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <TwoLine primary={name} secondary={<><InstantText value={createdAt} /> 新建；{lastUsedAt === null ? '还没有用过' : <>最近使用 <InstantText value={lastUsedAt} /></>}</>} />
      </Box>
      <Button color="error" loading={pending} aria-label={`撤销订阅：${name}`} onClick={() => void run(undefined).catch(() => undefined)}>
        撤销
      </Button>
    </Box>
  );
}
