import { SelectInput, required } from 'react-admin';
import { CreatePage } from '../ui/form/CreatePage';
import { RobotInputs } from './RobotInputs';
import { NEW_ROBOT_FIELDS, ROBOT_CHOICES, type RobotForm } from './robotModel';

/** A robot that somebody has made in a chat group. */
export function RobotCreate() {
  return (
    <CreatePage<RobotForm> title="新增群机器人" back={{ to: '/robots', label: '提醒通道' }} fields={NEW_ROBOT_FIELDS} submitLabel="新增群机器人">
      <SelectInput source="channel" choices={ROBOT_CHOICES} validate={required()} />
      <RobotInputs isNew />
    </CreatePage>
  );
}
