import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { PLAN_ITEM_STATE_LABELS } from '@portfolio/contracts';
import type { PlacedItem } from './coverageModel';
import { ItemDecision } from './ItemDecision';
import { ItemProject } from './ItemProject';
import { ItemWarnings } from './ItemWarnings';

interface ItemPanelProps {
  placed: PlacedItem;
  onClose: () => void;
  /** No frame, where it stands in a drawer. */
  plain?: boolean;
}

/** What became of one work: where it stands in the plan, how it was read, its projects, and for a planner what to decide. */
export function ItemPanel({ placed: { box, programme, item }, onClose, plain = false }: ItemPanelProps) {
  return (
    <Paper variant={plain ? 'elevation' : 'outlined'} sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Typography variant="h2" data-verbatim sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {item.name}
        </Typography>
        <IconButton aria-label="关闭条目详情" onClick={onClose} sx={{ mt: -0.5, mr: -1 }}>
          <Close />
        </IconButton>
      </Box>
      <Typography variant="body2" data-verbatim sx={{ color: 'text.secondary' }}>
        专栏 {box.number}，{programme.title}，第 {item.seq} 项
        {programme.openEnded && '；原文以“等”收尾，可以增补项目'}
      </Typography>
      {item.place !== null && (
        <Typography variant="body2" data-verbatim sx={{ mt: 0.5 }}>
          原文写明的地点或单位：{item.place}
        </Typography>
      )}
      <ItemWarnings item={item} />
      <Typography variant="h3" sx={{ mt: 2 }}>
        {item.projects.length === 0 ? PLAN_ITEM_STATE_LABELS[item.state] : `所属项目 ${item.projects.length} 个`}
      </Typography>
      {item.projects.map((project) => (
        <ItemProject key={project.id} project={project} />
      ))}
      <ItemDecision item={item} programme={programme} />
    </Paper>
  );
}
