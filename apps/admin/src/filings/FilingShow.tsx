import { FILING_STATE_LABELS, type FilingDetail } from '@portfolio/contracts';
import { useNavigate, useParams } from 'react-router-dom';
import { useBelongsTo } from '../app/menuPlace';
import { useApi } from '../app/useApi';
import { useMay, useSession } from '../app/useSession';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { FilingForm } from './FilingForm';
import { FilingReading } from './FilingReading';

const OFFICE = { to: '/filing-reviews', label: '填报审核' };
const HEAD = { to: '/unit-reviews', label: '待我审核' };

/** One filing: a form while it lies with the unit's clerk, else what was filed with the checks and the reviewer's steps. */
export function FilingShow() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const user = useSession()?.user;
  const query = useApi<FilingDetail>(`/filings/${encodeURIComponent(id)}`);
  const filing = query.data;
  const writes = filing !== undefined && (filing.state === 'draft' || filing.state === 'returned') && may('filing.file') && filing.departmentId === user?.departmentId;
  const reviews = filing?.state === 'submitted' && may('filing.review') ? OFFICE : filing?.state === 'pending_head' && may('filing.approve') ? HEAD : null;
  useBelongsTo(writes ? '/filing-duties' : (reviews?.to ?? null));
  return (
    <Page
      title={filing?.projectName ?? '进展填报'}
      back={writes ? { to: '/filing-duties', label: '进展填报' } : (reviews ?? { to: '/filings', label: '填报记录' })}
      {...(filing && { subtitle: `${filing.departmentName}，${filing.periodLabel}，${FILING_STATE_LABELS[filing.state]}`, mark: filing.demo && <DemoMark /> })}
    >
      <Loaded query={query}>
        {(loaded) =>
          writes && user !== undefined ? (
            <FilingForm key={loaded.id} filing={loaded} userId={user.id} onSubmitted={() => void navigate('/filing-duties')} />
          ) : (
            <FilingReading filing={loaded} />
          )
        }
      </Loaded>
    </Page>
  );
}
