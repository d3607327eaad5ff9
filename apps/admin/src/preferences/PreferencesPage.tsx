import { useMay } from '../app/useSession';
import { Page } from '../ui/Page';
import { ChannelSwitches } from './ChannelSwitches';
import { FeedSection } from './FeedSection';

/** 提醒方式: on which channels one is told, and the own calendar addresses. */
export function PreferencesPage() {
  const may = useMay();
  return (
    <Page width="form" title="提醒方式" subtitle="只影响本人；每次改动都留有记录">
      <ChannelSwitches />
      {may('feed.own') && <FeedSection />}
    </Page>
  );
}
