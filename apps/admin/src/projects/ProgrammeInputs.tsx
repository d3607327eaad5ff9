import { SelectInput, required } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { programmeName, useBoxChoices, useProgrammes } from './usePlanChoices';

/** 专栏 first, then those of its programmes that new projects may join. */
export function ProgrammeInputs() {
  const programmes = useProgrammes({ openEnded: true });
  const boxes = useBoxChoices();
  const { setValue } = useFormContext();
  const box: unknown = useWatch({ name: 'box' });
  const open = programmes.filter((programme) => programme.box === box);
  const joinable = boxes.filter(({ id }) => programmes.some((programme) => programme.box === id));
  return (
    <>
      <SelectInput source="box" choices={joinable} validate={required()} helperText="只列出有开放清单的专栏" onChange={() => setValue('programmeId', null)} />
      <SelectInput source="programmeId" choices={open.map((programme) => ({ id: programme.id, name: programmeName(programme) }))} validate={required()} helperText={typeof box === 'number' ? false : '请先选择专栏'} />
    </>
  );
}
