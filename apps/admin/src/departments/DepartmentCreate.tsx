import type { Department } from '@portfolio/contracts';
import { CreatePage } from '../ui/form/CreatePage';
import { DepartmentInputs } from './DepartmentInputs';
import { NEW_DEPARTMENT, NEW_FIELDS } from './departmentModel';

/** A unit that the plan does not name. */
export function DepartmentCreate() {
  return (
    <CreatePage<Department> title="新增责任单位" back={{ to: '/departments', label: '责任单位' }} fields={NEW_FIELDS} defaultValues={NEW_DEPARTMENT} submitLabel="新增单位">
      <DepartmentInputs />
    </CreatePage>
  );
}
