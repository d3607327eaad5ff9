import { DEPARTMENT_KIND_LABELS } from '@portfolio/contracts';
import { SelectInput, TextInput, maxLength, required } from 'react-admin';
import { choicesOf } from '../ui/list/choices';

/** Inputs of create and edit; messages of the server stand at the same fields. */
export function DepartmentInputs() {
  return (
    <>
      <TextInput source="name" validate={[required(), maxLength(60)]} helperText="用全称，与公文一致" />
      <TextInput source="shortName" validate={[required(), maxLength(20)]} helperText="列表和周报中使用" />
      <TextInput source="code" validate={[required(), maxLength(20)]} helperText="大写字母、数字和连字符，全区不重复" />
      <SelectInput source="kind" choices={choicesOf(DEPARTMENT_KIND_LABELS)} validate={required()} />
    </>
  );
}
