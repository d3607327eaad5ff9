import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RATING_LABELS, RATING_SIDE_LABELS } from '@portfolio/contracts';
import type { ProjectDetail, Rating, RatingSide } from '@portfolio/contracts';
import { useState } from 'react';
import { RadioButtonGroupInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';

interface Opinion {
  rating: Rating | '';
  comment: string;
}

/** 评级: an opinion of this week; it stands beside the light and never changes it. */
export function RateButton({ project, side }: { project: ProjectDetail; side: RatingSide }) {
  const [open, setOpen] = useState(false);
  const word = RATING_SIDE_LABELS[side];
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
        填写{word}
      </Button>
      <ActionDialog<Opinion>
        open={open}
        onClose={() => setOpen(false)}
        title={`填写${word}`}
        submitLabel={`登记${word}`}
        action={(values) => api.post(`/projects/${project.id}/${side}-rating`, values)}
        done={`${word}已登记`}
        refresh={['projects', 'rating-disagreements']}
        defaultValues={{ rating: '', comment: '' }}
      >
        <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
          {project.name}。评级与亮灯并列显示，不改变亮灯；不一致的列入评级分歧。
        </Typography>
        <RadioButtonGroupInput source="rating" label={word} choices={choicesOf(RATING_LABELS)} validate={required()} helperText={false} />
        <TextInput source="comment" label="评级说明" validate={required()} multiline minRows={2} helperText="例如：主体已封顶，正在砌筑；或：现场未见作业面" />
      </ActionDialog>
    </>
  );
}
