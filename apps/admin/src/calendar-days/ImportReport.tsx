import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { CALENDAR_ROW_OUTCOMES, CALENDAR_ROW_OUTCOME_LABELS, type CalendarImportReport } from '@portfolio/contracts';
import { MovedPreview } from './MovedPreview';

/** What trying a file has shown: counts, every wrong row with its line, what would move. */
export function ImportReport({ report: { rows, counts, preview } }: { report: CalendarImportReport }) {
  const refused = rows.filter(({ problem }) => problem !== null);
  return (
    <>
      <Alert severity={refused.length === 0 ? 'success' : 'error'}>
        {CALENDAR_ROW_OUTCOMES.map((outcome) => `${CALENDAR_ROW_OUTCOME_LABELS[outcome]} ${counts[outcome]} 行`).join('，')}。
        {refused.length > 0 && '有误的行改正后重新选择文件，一行也不会先导入。'}
        {refused.length > 0 && (
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {refused.map(({ line, problem }) => (
              <li key={line}>
                第 {line} 行：{problem}
              </li>
            ))}
          </Box>
        )}
      </Alert>
      {refused.length === 0 && <MovedPreview preview={preview} />}
    </>
  );
}
