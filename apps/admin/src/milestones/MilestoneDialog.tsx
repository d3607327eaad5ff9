import Typography from '@mui/material/Typography';
import { MILESTONE_KIND_LABELS } from '@portfolio/contracts';
import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { DateInput, NumberInput, SelectInput, TextInput, maxLength, maxValue, minValue, required } from 'react-admin';
import { useState } from 'react';
import { api } from '../app/api';
import { useSession } from '../app/useSession';
import { DateText } from '../ui/DateText';
import { ActionDialog } from '../ui/form/ActionDialog';
import { choicesOf } from '../ui/list/choices';
import { changeOf, creationOf, formOf, responsibleChoices } from './milestoneModel';
import type { MilestoneForm } from './milestoneModel';

interface MilestoneDialogProps {
  /** Null for a new one. */
  milestone: Milestone | null;
  project: ProjectDetail;
  onClose: () => void;
}

const NAME = [namedWhenOther, maxLength(100)];
const WEIGHT = [required(), minValue(1), maxValue(1000)];

/** A new milestone, or changes to an open one; what a baseline has frozen is shown and not asked for. */
export function MilestoneDialog({ milestone, project, onClose }: MilestoneDialogProps) {
  const user = useSession()?.user;
  // Kept as the dialog was opened, so that a reading in the background does not overwrite what is being typed.
  const [start] = useState(() => formOf(milestone));
  const people = responsibleChoices(milestone, user);
  const frozen = milestone !== null && milestone.baselineNumber > 0;
  const save = (form: MilestoneForm) => (milestone === null ? api.post('/milestones', creationOf(form, project.id)) : api.put(`/milestones/${milestone.id}`, changeOf(form, milestone)));
  return (
    <ActionDialog<MilestoneForm>
      open
      onClose={onClose}
      title={milestone === null ? '添加节点' : `修改节点：${milestone.name}`}
      submitLabel={milestone === null ? '添加节点' : '保存修改'}
      action={save}
      done={milestone === null ? '节点已添加' : '节点已修改'}
      refresh={['milestones', 'projects']}
      defaultValues={start}
      resource="milestones"
    >
      {milestone === null && project.baselineNumber > 0 && <Note>基线已冻结：新节点先标为“未纳入基线”，经调整程序纳入前不判定逾期、不计入进度。</Note>}
      {frozen ? (
        <Note>
          {MILESTONE_KIND_LABELS[milestone.kind]}「{milestone.name}」，计划 <DateText value={milestone.baselineDate} />、权重 {milestone.weight} 已纳入第 {milestone.baselineNumber} 版基线，不能直接修改；确需调整请走调整程序。
        </Note>
      ) : (
        <>
          <SelectInput source="kind" choices={choicesOf(MILESTONE_KIND_LABELS)} validate={required()} helperText={false} />
          <TextInput source="name" validate={NAME} helperText="不填则与类别同名；类别为“其他”时必填" />
          <DateInput source="baselineDate" helperText="冻结基线后按这个日期判定逾期" />
          <NumberInput source="weight" validate={WEIGHT} step={1} helperText="占项目的份量，全部节点合计宜为 100" />
        </>
      )}
      <DateInput source="forecastDate" helperText="如实预计；改预计日期不改变逾期判定" />
      {people.length > 0 && <SelectInput source="responsibleUserId" choices={people} emptyText="不指定" helperText="不指定时，提醒发给责任单位的填报员" />}
    </ActionDialog>
  );
}

/** “其他” says nothing by itself. */
function namedWhenOther(value: unknown, { kind }: Partial<MilestoneForm>): string | undefined {
  return kind === 'other' && (typeof value !== 'string' || value.trim() === '') ? '请填写节点名称' : undefined;
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <Typography variant="body2" sx={{ my: 1, color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}
