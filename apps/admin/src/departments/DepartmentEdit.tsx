import type { Department } from '@portfolio/contracts';
import Alert from '@mui/material/Alert';
import { BooleanInput, useRecordContext } from 'react-admin';
import { CheckedButton } from './CheckedButton';
import { EditPage } from '../ui/form/EditPage';
import { DepartmentInputs } from './DepartmentInputs';
import { DEPARTMENT_FIELDS } from './departmentModel';

/** Name, kind and state of a unit. */
export function DepartmentEdit() {
  return (
    <EditPage<Department> title={({ name }) => name} back={{ to: '/departments', label: '责任单位' }} fields={DEPARTMENT_FIELDS}>
      <AssumedNote />
      <DepartmentInputs />
      <BooleanInput source="active" label="在用" helperText="停用后不能再作为牵头单位；已承担的项目须先移交" />
      <BooleanInput source="waivesHeadApproval" label="免单位负责人审核" helperText="填报员报送后直接进入督查室审核，不经单位负责人" />
    </EditPage>
  );
}

function AssumedNote() {
  const department = useRecordContext<Department>();
  if (department?.provenance !== 'assumed') return null;
  return (
    <Alert severity="info" sx={{ mb: 1 }} action={<CheckedButton department={department} />}>
      推定待核：规划原文没有写明此单位，由系统按同类旗县区的机构设置推定。名称有误请先改正保存，无误请点“核对无误”。
    </Alert>
  );
}
