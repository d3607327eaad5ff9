import Paper from '@mui/material/Paper';
import { IMPORT_ROW_CHANGES, IMPORT_ROW_CHANGE_LABELS } from '@portfolio/contracts';
import type { PlanImport } from '@portfolio/contracts';
import { useCountOf } from '../app/useCountOf';
import { Figures, StatFigure } from '../ui/StatFigure';
import { rowsLink } from './planImportModel';

/** What was read and how it differs from the catalogue; each number narrows the rows to its own. */
export function ImportFigures({ planImport }: { planImport: PlanImport }) {
  const rows = (filter: Record<string, unknown>) => rowsLink(planImport.id, filter);
  const doubtful = useCountOf('plan-import-rows', { importId: planImport.id, warnings: true }, { enabled: true });
  return (
    <Paper variant="outlined" sx={{ mb: 2 }}>
      <Figures>
        <StatFigure label="读出条目" value={planImport.items} unit="条" to={rows({})} />
        {IMPORT_ROW_CHANGES.map((change) => (
          <StatFigure key={change} label={IMPORT_ROW_CHANGE_LABELS[change]} value={planImport[change]} unit="条" {...(planImport[change] > 0 && { to: rows({ change: [change] }) })} />
        ))}
        <StatFigure label="存疑" value={doubtful ?? '…'} unit="条" {...(doubtful !== undefined && doubtful > 0 && { to: rows({ warnings: true }) })} />
      </Figures>
    </Paper>
  );
}
