import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { WORKBOOK_FINDING_LEVEL_LABELS, type WorkbookChange, type WorkbookFinding, type WorkbookReport } from '@portfolio/contracts';
import { ScrollTable } from '../ui/ScrollTable';
import { useIsPhone } from '../ui/useIsPhone';
import { isBlocked, orderedFindings, reportWords } from './workbookModel';

const SHOWN = 200;

/** What the check or the import has found: one sentence, the cells to mend, the cells that change. */
export function WorkbookReportView({ report }: { report: WorkbookReport }) {
  const findings = orderedFindings(report.findings);
  const severity = isBlocked(report) ? 'error' : report.committed ? 'success' : 'info';
  return (
    <Box sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Alert severity={severity}>{reportWords(report)}</Alert>
      {findings.length > 0 && <Findings findings={findings} />}
      {report.changes.length > 0 && <Changes changes={report.changes} />}
    </Box>
  );
}

function Findings({ findings }: { findings: readonly WorkbookFinding[] }) {
  return (
    <Box>
      <Typography component="h3" variant="subtitle2">需要看的单元格（{findings.length} 处）</Typography>
      <Lines label="检查结果" heads={['单元格', '类别', '说明']} rows={findings.slice(0, SHOWN).map(({ level, address, text }) => [address ?? '整个文件', WORKBOOK_FINDING_LEVEL_LABELS[level], text])} red={(index) => findings[index]?.level === 'error' || findings[index]?.level === 'conflict'} />
      <Rest total={findings.length} />
    </Box>
  );
}

function Changes({ changes }: { changes: readonly WorkbookChange[] }) {
  return (
    <Box>
      <Typography component="h3" variant="subtitle2">改动（{changes.length} 处）</Typography>
      <Lines label="改动" heads={['单元格', '对象', '栏目', '现在', '改为']} rows={changes.slice(0, SHOWN).map(({ address, object, label, from, to }) => [address, object, label, from ?? '（空）', to ?? '（空）'])} />
      <Rest total={changes.length} />
    </Box>
  );
}

function Rest({ total }: { total: number }) {
  return total > SHOWN ? <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>只列出前 {SHOWN} 处，共 {total} 处。</Typography> : null;
}

interface LinesProps {
  label: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** Rows whose first cell is red. */
  red?: (index: number) => boolean;
}

/** A table; on a phone each row is a few labelled lines. */
function Lines({ label, heads, rows, red = () => false }: LinesProps) {
  const isPhone = useIsPhone();
  if (isPhone) {
    return (
      <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((cells, index) => (
          <Box component="li" key={index} sx={{ py: 1, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
            {cells.map((cell, at) => (
              <Typography key={at} variant="body2" sx={{ whiteSpace: 'pre-wrap', ...(at === 0 && { fontWeight: 600, color: red(index) ? 'error.main' : 'text.primary' }) }}>
                {at === 0 ? cell : `${heads[at] ?? ''}：${cell}`}
              </Typography>
            ))}
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <ScrollTable label={label} sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((cells, index) => (
            <TableRow key={index}>
              {cells.map((cell, at) => (
                <TableCell key={at} sx={{ verticalAlign: 'top', whiteSpace: at === 0 ? 'nowrap' : 'pre-wrap', overflowWrap: 'anywhere', ...(at === 0 && red(index) && { color: 'error.main' }) }}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollTable>
  );
}
