import { LADDER_AUDIENCES, LADDER_AUDIENCE_LABELS, type Ladder, type LadderDefinition } from '@portfolio/contracts';
import { ArrayInput, BooleanInput, CheckboxGroupInput, FormDataConsumer, NumberInput, SimpleFormIterator, TextInput } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';

interface Edited {
  note: string;
  /** Whether there is a weekly repeat; what was typed of it stays while it is off. */
  repeats: boolean;
  definition: LadderDefinition;
}

const AUDIENCES = LADDER_AUDIENCES.map((id) => ({ id, name: LADDER_AUDIENCE_LABELS[id] }));

/** The rungs of a draft. The server says what cannot work. */
export function EditLadderDialog({ ladder, onClose }: { ladder: Ladder; onClose: () => void }) {
  const save = ({ note, repeats, definition }: Edited) => {
    const rungs = definition.rungs.map((rung) => ({ ...BLANK, ...rung })).sort((a, b) => a.offset - b.offset);
    return api.put(`/ladders/${ladder.id}`, { note, definition: { ...definition, rungs, repeat: repeats ? { ...REPEAT, ...definition.repeat } : null }, version: ladder.version });
  };
  return (
    <ActionDialog<Edited> open onClose={onClose} title={`修改第 ${ladder.number} 版草稿`} submitLabel="保存草稿" action={save} done="草稿已保存" resource="ladders" defaultValues={{ note: ladder.note, repeats: ladder.definition.repeat !== null, definition: { ...ladder.definition, repeat: ladder.definition.repeat ?? REPEAT } }}>
      <TextInput source="note" label="修改说明" helperText={false} required fullWidth />
      <ArrayInput source="definition.rungs" label="提醒级别" helperText={false}>
        <SimpleFormIterator disableReordering disableClear>
          <NumberInput source="offset" label="工作日（到期前为负）" helperText={false} required />
          <CheckboxGroupInput source="audiences" label="提醒谁" choices={AUDIENCES} helperText={false} />
          <BooleanInput source="asksSignature" label="须签收" helperText={false} />
          <BooleanInput source="asksAnswer" label="须说明原因和预计完成日期" helperText={false} />
          <BooleanInput source="draftsOrder" label="起草督办单" helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
      <BooleanInput source="repeats" label="最后一级之后定期再提醒" helperText={false} />
      <FormDataConsumer<Edited>>
        {({ formData }) =>
          formData.repeats && (
            <>
              <NumberInput source="definition.repeat.every" label="此后每几个工作日再提醒" helperText={false} required />
              <CheckboxGroupInput source="definition.repeat.audiences" label="再提醒谁" choices={AUDIENCES} helperText={false} />
              <BooleanInput source="definition.repeat.asksSignature" label="再提醒须签收" helperText={false} />
              <BooleanInput source="definition.repeat.asksAnswer" label="再提醒须说明原因和预计完成日期" helperText={false} />
            </>
          )
        }
      </FormDataConsumer>
      <NumberInput source="definition.holdWorkingDays" label="答复后暂缓（个工作日）" helperText={false} required />
    </ActionDialog>
  );
}

const BLANK = { audiences: [], asksSignature: false, asksAnswer: false, draftsOrder: false };
/** What a repeat begins with: a week. */
const REPEAT: NonNullable<LadderDefinition['repeat']> = { every: 5, audiences: ['unit_head'], asksSignature: true, asksAnswer: true };
