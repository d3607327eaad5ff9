import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { refuseDepartment } from './userModel';

const IN_USE = { active: true };
const BY_CODE = { field: 'code', order: 'ASC' } as const;

/** 所属单位; typing a part of the name finds it. */
export function DepartmentInput() {
  return (
    <ReferenceInput source="departmentId" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
      <AutocompleteInput optionText="name" filterToQuery={toQuery} validate={refuseDepartment} helperText="填报员和单位负责人必填" />
    </ReferenceInput>
  );
}

function toQuery(q: string): Record<string, string> {
  return q === '' ? {} : { q };
}
