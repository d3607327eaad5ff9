import { BooleanInput } from 'react-admin';
import { EditPage } from '../ui/form/EditPage';
import { RobotInputs } from './RobotInputs';
import { ROBOT_FIELDS, type RobotForm } from './robotModel';

/** Name, unit, access and state of a robot; its vendor stays. */
export function RobotEdit() {
  return (
    <EditPage<RobotForm> title={({ name }) => name} back={{ to: '/robots', label: '提醒通道' }} fields={ROBOT_FIELDS}>
      <RobotInputs isNew={false} />
      <BooleanInput source="active" label="启用" helperText="停用后不再向这个群发送提醒" />
    </EditPage>
  );
}
