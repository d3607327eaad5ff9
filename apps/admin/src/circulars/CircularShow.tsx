import type { Circular } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { useMay } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { TextLink } from '../ui/TextLink';
import { CircularFiguresLine } from './CircularFiguresLine';
import { CircularPaper } from './CircularPaper';
import { CorrectButton } from './CorrectButton';
import { DocumentButtons } from './DocumentButtons';

/** One published issue, as it was frozen. */
export function CircularShow() {
  const { id = '' } = useParams();
  const path = `/circulars/${encodeURIComponent(id)}`;
  const query = useApi<Circular>(path);
  const may = useMay();
  const actions = query.data === undefined ? undefined : (
    <>
      {may('circular.publish') && <CorrectButton circular={query.data} />}
      <DocumentButtons path={path} />
    </>
  );
  return (
    <Page title="督查通报" back={{ to: '/circulars', label: '全部通报' }} mark={query.data?.demo ? <DemoMark /> : undefined} actions={actions}>
      <Loaded query={query}>
        {(circular) => (
          <>
            <CorrectionNotice circular={circular} />
            <CircularFiguresLine content={circular} />
            <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, '@media print': { border: 0 } }}>
              <CircularPaper content={circular} number={circular.number} publishedOn={circular.publishedOn} />
            </Box>
            <Box sx={{ mt: 1, fontSize: 12, color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {circular.publishedBy}于 <InstantText value={circular.publishedAt} /> 印发，数据截至 <InstantText value={circular.cutOff} />，校验值 <code>SHA-256 {circular.sha256}</code>
            </Box>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CorrectionNotice({ circular: { correctedById, correctedByNumber, correctsId, correctsNumber } }: { circular: Circular }) {
  return (
    <>
      {correctedById !== null && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          本通报已由<TextLink to={`/circulars/${correctedById}/show`}>{correctedByNumber}</TextLink>更正，数据以更正通报为准。
        </Alert>
      )}
      {correctsId !== null && (
        <Alert severity="info" sx={{ mb: 2 }}>
          本通报更正<TextLink to={`/circulars/${correctsId}/show`}>{correctsNumber}</TextLink>。
        </Alert>
      )}
    </>
  );
}
