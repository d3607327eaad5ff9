import { FILING_STATE_LABELS, type FilingDetail } from '@portfolio/contracts';
import { useNavigate, useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { useMay, useSession } from '../app/useSession';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { FilingForm } from './FilingForm';
import { FilingReading } from './FilingReading';

/** One filing: a form while it lies with the unit's clerk, else what was filed with the checks and the reviewer's steps. */
export function FilingShow() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const user = useSession()?.user;
  const query = useApi<FilingDetail>(`/filings/${encodeURIComponent(id)}`);
  const filing = query.data;
  return (
    <Page
      title={filing?.projectName ?? '进展填报'}
      back={may('filing.file') ? { to: '/filing-duties', label: '进展填报' } : { to: '/filings', label: '填报记录' }}
      {...(filing && { subtitle: `${filing.departmentName}，${filing.periodLabel}，${FILING_STATE_LABELS[filing.state]}`, mark: filing.demo && <DemoMark /> })}
    >
      <Loaded query={query}>
        {(loaded) =>
          (loaded.state === 'draft' || loaded.state === 'returned') && may('filing.file') && loaded.departmentId === user?.departmentId ? (
            <FilingForm key={loaded.id} filing={loaded} userId={user.id} onSubmitted={() => void navigate('/filing-duties')} />
          ) : (
            <FilingReading filing={loaded} />
          )
        }
      </Loaded>
    </Page>
  );
}
