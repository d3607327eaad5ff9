import type { FilingDuty } from '@portfolio/contracts';
import { useSession } from '../app/useSession';
import { OldCopyNotice } from '../offline/OldCopyNotice';
import { useKept } from '../offline/useKept';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { useIsPhone } from '../ui/useIsPhone';
import { DoneList } from './DoneList';
import { DutyRow } from './DutyRow';
import { DUTY_KEYS } from './dutyKeys';
import { keyOf } from './dutyModel';
import { NoChangeBar } from './NoChangeBar';
import { useDutyForms } from './useDutyForms';
import { useDutySitting } from './useDutySitting';

const RANGE = { query: { range: '[0,199]' } };

/** 进展填报: one line for each project that the unit owes a filing, filed right here; what was filed in this sitting stands below. */
export function FilingDutiesPage() {
  const query = useKept<FilingDuty[]>('/filing-duties', RANGE);
  return (
    <Page title="进展填报" subtitle="本单位现在应填的项目，可在本页逐项填完；没有进展的选“本期无变化”">
      <Loaded query={query}>{({ value, old }) => <Duties duties={value} old={old} />}</Loaded>
    </Page>
  );
}

function Duties({ duties, old }: { duties: readonly FilingDuty[]; old: boolean }) {
  const isPhone = useIsPhone();
  const userId = useSession()?.user.id ?? '';
  const sitting = useDutySitting(duties);
  useDutyForms(duties, !old);
  return (
    <>
      <OldCopyNotice old={old} />
      {duties.length === 0 && <EmptyState why="本期应填的都已报送。" next="下一期开放后，会出现在这里和工作台上。" />}
      {duties.length > 0 && (
        <Section title={`应填 ${duties.length} 项`} aside={!isPhone && <Keys />}>
          <NoChangeBar sitting={sitting} />
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {duties.map((duty) => (
              <DutyRow key={keyOf(duty)} duty={duty} sitting={sitting} userId={userId} />
            ))}
          </ul>
        </Section>
      )}
      <DoneList done={sitting.done} />
    </>
  );
}

/** The keys, where there is a keyboard to press them on. */
function Keys() {
  return (
    <span style={{ fontSize: 12, opacity: 0.75 }}>
      {DUTY_KEYS.map(({ key, label }, at) => (
        <span key={key}>
          {at > 0 && '　'}
          <kbd data-verbatim="" style={{ font: 'inherit', border: '1px solid', borderRadius: 3, padding: '0 4px' }}>{key}</kbd> {label}
        </span>
      ))}
    </span>
  );
}
