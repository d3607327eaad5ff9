import { RATING_LABELS } from '@portfolio/contracts';
import type { LateProject, Rating } from '@portfolio/contracts';
import { RadioButtonGroupInput, TextInput, maxLength, minLength, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';

const COMMENT = [required('请填写评级说明'), minLength(2, '评级说明至少 2 个字'), maxLength(1000)];

/** 督查评: the inspector's opinion with its reason; stands beside the light and changes nothing. */
export function RateDialog({ project, onClose }: { project: LateProject; onClose: () => void }) {
  return (
    <ActionDialog<{ rating: Rating; comment: string }>
      open
      onClose={onClose}
      title={`督查评：${project.name}`}
      submitLabel="登记督查评"
      action={(values) => api.post(`/projects/${project.id}/inspector-rating`, values)}
      done="已登记督查评"
      refresh={['late-projects', 'projects']}
      defaultValues={{ rating: project.inspectorRating ?? 'red' }}
    >
      <RadioButtonGroupInput source="rating" label="督查评" choices={choicesOf(RATING_LABELS)} helperText={false} />
      <TextInput source="comment" label="评级说明" validate={COMMENT} multiline minRows={2} helperText="写明依据，责任单位看得到" />
    </ActionDialog>
  );
}
