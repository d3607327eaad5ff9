import { SECTOR_LABELS } from '@portfolio/contracts';
import { AutocompleteArrayInput, AutocompleteInput, ReferenceArrayInput, ReferenceInput, SelectInput, TextInput, maxLength, minLength, regex, required } from 'react-admin';
import { choicesOf } from '../ui/list/choices';

const IN_USE = { active: true };
const BY_CODE = { field: 'code', order: 'ASC' } as const;
const NAME = [required(), minLength(2), maxLength(200)];
const MONEY = regex(/^\d{1,10}(\.\d{1,4})?$/, '应为不小于 0 的数，最多 4 位小数');
const DECIMAL = { htmlInput: { inputMode: 'decimal' } } as const;

/** Inputs that only a planner has. */
export function PlannerInputs() {
  return (
    <>
      <NameInput />
      <SelectInput source="sector" choices={choicesOf(SECTOR_LABELS)} validate={required()} helperText={false} />
      <LeadInput helperText="改为其他单位即视为已确认；仍用拟定单位的，请在项目页点“确认责任单位”" />
      <ReferenceArrayInput source="cooperatingDepartmentIds" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
        <AutocompleteArrayInput optionText="name" label="配合单位" filterToQuery={toQuery} helperText={false} />
      </ReferenceArrayInput>
      <UnitInputs />
    </>
  );
}

/** Inputs of the unit itself. */
export function UnitInputs() {
  return (
    <>
      <TextInput source="description" validate={maxLength(5000)} multiline minRows={3} helperText="建设规模和主要内容，例如：改造老旧小区 12 个、楼栋 86 栋" />
      <TextInput source="place" validate={maxLength(200)} helperText="例如：昭君路街道、锡林南路以西" />
      <TextInput source="totalInvestment" validate={MONEY} slotProps={DECIMAL} helperText="单位万元，例如 12500 或 12500.5" />
    </>
  );
}

export function NameInput() {
  return <TextInput source="name" validate={NAME} helperText="用全称，能单独看懂" />;
}

export function LeadInput({ helperText }: { helperText: string }) {
  return (
    <ReferenceInput source="leadDepartmentId" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
      <AutocompleteInput optionText="name" label="牵头单位" filterToQuery={toQuery} helperText={helperText} />
    </ReferenceInput>
  );
}

function toQuery(q: string): Record<string, string> {
  return q === '' ? {} : { q };
}
