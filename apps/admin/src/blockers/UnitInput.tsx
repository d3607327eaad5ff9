import { AutocompleteInput, ReferenceInput, required } from 'react-admin';

const IN_USE = { active: true };
const BY_CODE = { field: 'code', order: 'ASC' } as const;

/** The unit that must fix it; typing a part of the name finds it. */
export function UnitInput({ label, helperText }: { label: string; helperText: string }) {
  return (
    <ReferenceInput source="departmentId" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
      <AutocompleteInput optionText="name" label={label} filterToQuery={(q: string) => (q === '' ? {} : { q })} validate={required()} helperText={helperText} />
    </ReferenceInput>
  );
}
