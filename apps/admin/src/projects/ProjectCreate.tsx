import { SECTOR_LABELS } from '@portfolio/contracts';
import type { ProjectDetail } from '@portfolio/contracts';
import { SelectInput } from 'react-admin';
import { CreatePage } from '../ui/form/CreatePage';
import { choicesOf } from '../ui/list/choices';
import { ProgrammeInputs } from './ProgrammeInputs';
import { LeadInput, NameInput, UnitInputs } from './ProjectInputs';
import { CREATE_FIELDS } from './projectModel';

/** A project that the plan does not name, under a programme that the plan leaves open (…等). */
export function ProjectCreate() {
  return (
    <CreatePage<ProjectDetail>
      title="新增项目"
      subtitle="规划中以“等”字结尾的重点工程可以增列项目；封闭清单需走调整程序"
      back={{ to: '/projects', label: '项目库' }}
      fields={CREATE_FIELDS}
      submitLabel="新增项目"
      redirect="show"
    >
      <ProgrammeInputs />
      <NameInput />
      <SelectInput source="sector" choices={choicesOf(SECTOR_LABELS)} helperText="不选时按所属专栏和项目名称判定" />
      <LeadInput helperText="可以暂不填写，以后再明确" />
      <UnitInputs />
    </CreatePage>
  );
}
