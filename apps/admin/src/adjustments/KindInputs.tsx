import type { AdjustmentKind, Milestone } from '@portfolio/contracts';
import { ArrayInput, AutocompleteArrayInput, AutocompleteInput, ReferenceArrayInput, ReferenceInput, SelectInput, SimpleFormIterator, TextInput, maxLength, minLength, regex, required } from 'react-admin';
import { programmeName, useProgrammes } from '../projects/usePlanChoices';
import { MilestoneInputs } from './MilestoneInputs';

const IN_USE = { active: true };
const BY_CODE = { field: 'code', order: 'ASC' } as const;
const NAME = [required(), minLength(2), maxLength(200)];
const MONEY = regex(/^\d{1,10}(\.\d{1,4})?$/, '应为不小于 0 的数，最多 4 位小数');

interface KindInputsProps {
  kind: AdjustmentKind;
  milestones: readonly Milestone[];
  projectId: string | null;
}

/** What has to be said for each kind; 暂缓 and 退出 need the reason only. */
export function KindInputs({ kind, milestones, projectId }: KindInputsProps) {
  switch (kind) {
    case 'reschedule':
    case 'resume':
      return <MilestoneInputs milestones={milestones} />;
    case 'owner':
      return (
        <>
          <LeadInput source="leadDepartmentId" label="变更后的牵头单位" needed />
          <ReferenceArrayInput source="cooperatingDepartmentIds" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
            <AutocompleteArrayInput optionText="name" label="变更后的配合单位" filterToQuery={toQuery} helperText={false} />
          </ReferenceArrayInput>
        </>
      );
    case 'split':
      return (
        <>
          <TextInput source="name" label="本项目名称" validate={NAME} helperText="继续实施的部分，例如加“一期”；不改名的，至少拆出两个项目" />
          <ArrayInput source="parts" label="拆出的项目" helperText={false}>
            <SimpleFormIterator disableReordering disableClear>
              <TextInput source="name" label="项目名称" validate={NAME} helperText="没有带原项目名称的会自动加上，例如填“二期”" />
              <TextInput source="place" label="建设地点" validate={maxLength(200)} helperText={false} />
              <TextInput source="totalInvestment" label="总投资（万元）" validate={MONEY} helperText={false} />
              <LeadInput source="leadDepartmentId" label="牵头单位" />
            </SimpleFormIterator>
          </ArrayInput>
        </>
      );
    case 'package':
      return (
        <>
          <ReferenceArrayInput source="mergedProjectIds" reference="projects" sort={BY_CODE} perPage={50}>
            <AutocompleteArrayInput optionText={(project: { id: string; code: string; name: string }) => `${project.code} ${project.name}`} label="并入的项目" filterToQuery={toQuery} getOptionDisabled={({ id }: { id: string }) => id === projectId} validate={required()} helperText="可按编号或名称查找" />
          </ReferenceArrayInput>
          <TextInput source="name" label="打包后的项目名称" validate={NAME} helperText={false} />
        </>
      );
    case 'add':
      return <NewProjectInputs />;
    default:
      return null;
  }
}

function NewProjectInputs() {
  const programmes = useProgrammes();
  return (
    <>
      <AutocompleteInput source="programmeId" label="重点工程" choices={programmes.map((programme) => ({ id: programme.id, name: programmeName(programme) }))} validate={required()} helperText={false} />
      <TextInput source="name" label="项目名称" validate={NAME} helperText="用全称，能单独看懂" />
      <LeadInput source="leadDepartmentId" label="牵头单位" needed />
      <TextInput source="place" label="建设地点" validate={maxLength(200)} helperText={false} />
      <TextInput source="totalInvestment" label="总投资（万元）" validate={MONEY} helperText={false} />
    </>
  );
}

function LeadInput({ source, label, needed = false }: { source: string; label: string; needed?: boolean }) {
  return (
    <ReferenceInput source={source} reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
      <SelectInput optionText="name" label={label} validate={needed ? required() : []} helperText={false} />
    </ReferenceInput>
  );
}

function toQuery(q: string): Record<string, string> {
  return q === '' ? {} : { q };
}
