import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CalendarPreview } from '@portfolio/contracts';

/** What a change moves: how many, the first of them with from and to. */
export function MovedPreview({ preview: { total, moved, workingDaysBefore, workingDaysAfter } }: { preview: CalendarPreview }) {
  return (
    <Box>
      <Typography>
        全年工作日：{workingDaysBefore} 天 → {workingDaysAfter} 天。{total === 0 ? '没有在办事项受影响。' : `将有 ${total} 项随之变化${moved.length === 0 ? '。' : `${moved.length < total ? `，先列 ${moved.length} 项` : ''}：`}`}
      </Typography>
      {moved.length > 0 && (
        <Box component="ul" tabIndex={0} aria-label="受影响事项" sx={{ mt: 0.5, mb: 1, pl: 2.5, maxHeight: 220, overflow: 'auto', fontSize: 13 }}>
          {moved.map(({ objectId, label, what, from, to }) => (
            <li key={`${objectId} ${what}`}>
              {label} {what}：{from ?? '空'} → {to ?? '空'}
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}
