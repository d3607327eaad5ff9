import { AutocompleteInput, PasswordInput, ReferenceInput, TextInput, maxLength, required } from 'react-admin';

const IN_USE = { active: true };
const BY_CODE = { field: 'code', order: 'ASC' } as const;

/** Inputs of create and edit. On a robot that exists, address and secret stay unless typed anew. */
export function RobotInputs({ isNew }: { isNew: boolean }) {
  return (
    <>
      <TextInput source="name" validate={[required(), maxLength(40)]} helperText="便于辨认，例如 住建局工作群" />
      <ReferenceInput source="departmentId" reference="departments" filter={IN_USE} sort={BY_CODE} perPage={200}>
        <AutocompleteInput optionText="name" filterToQuery={(q: string) => (q === '' ? {} : { q })} validate={required()} helperText="该单位的提醒汇总发到这个群；督查室的群选区督查室" />
      </ReferenceInput>
      <TextInput
        source="address"
        type="url"
        autoComplete="off"
        validate={isNew ? [required(), maxLength(400)] : [maxLength(400)]}
        helperText={isNew ? '从群机器人的设置页复制完整网址；保存后不再显示' : '不改请留空；填写新地址时须连同密钥一起填'}
      />
      <PasswordInput source="secret" autoComplete="new-password" validate={maxLength(200)} helperText={isNew ? '钉钉安全设置选“加签”时填写；企业微信不用填' : '不改请留空'} />
    </>
  );
}
