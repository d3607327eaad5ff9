import { PERSONAL_KINDS, HANDOVER_KIND_LABELS, ROLE_LABELS, type HandoverChoices, type HandoverPreview } from '@portfolio/contracts';
import Typography from '@mui/material/Typography';
import { BooleanInput, SelectInput, TextInput, maxLength, minLength, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';

export interface HandoverValues {
  fromUserId: string | null;
  toUserId: string | null;
  reason: string;
  disablesAccount: boolean;
}

/** Who leaves, who follows, why; under it what hangs on the person right now. */
export function HandoverInputs() {
  const query = useApi<HandoverChoices>('/handovers/choices');
  return (
    <Loaded query={query}>
      {({ people }) => (
        <>
          <SelectInput source="fromUserId" choices={people.map(({ id, name, role, departmentName }) => ({ id, name: `${name}（${departmentName}${ROLE_LABELS[role]}）` }))} defaultValue={people.length === 1 ? (people[0]?.id ?? null) : null} validate={required('请选择移交人')} helperText={false} fullWidth />
          <Successor people={people} />
          <TextInput source="reason" validate={[required('请填写交接事由'), minLength(2), maxLength(500)]} helperText="例如：调往区财政局" fullWidth />
          <BooleanInput source="disablesAccount" helperText="账号停用后不能登录，历史记录保留，不删除" />
          <Counts />
        </>
      )}
    </Loaded>
  );
}

function Successor({ people }: HandoverChoices) {
  const from = useWatch<HandoverValues, 'fromUserId'>({ name: 'fromUserId' });
  const leaving = people.find(({ id }) => id === from);
  const hint =
    leaving === undefined ? '先选择移交人' : leaving.successors.length > 0 ? false : leaving.role === 'unit_head' ? '本单位没有另一名负责人，请先由系统管理员开设账号并申请“单位负责人”角色' : '本单位没有其他在用账号，请先由系统管理员开设';
  return <SelectInput source="toUserId" choices={(leaving?.successors ?? []).map(({ id, name, role }) => ({ id, name: `${name}（${ROLE_LABELS[role]}）` }))} validate={required('请选择接收人')} helperText={hint} fullWidth />;
}

/** What moves, in one sentence: nobody signs blindly, and the list itself is on the note. */
function Counts() {
  const from = useWatch<HandoverValues, 'fromUserId'>({ name: 'fromUserId' });
  const query = useApi<HandoverPreview>('/handovers/preview', { query: { fromUserId: from ?? '' }, enabled: from !== null && from !== '' });
  if (query.data === undefined) return null;
  const parts = PERSONAL_KINDS.flatMap((kind) => {
    const count = query.data.items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${HANDOVER_KIND_LABELS[kind]} ${count} 项`];
  });
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {parts.length === 0 ? '名下目前没有需要移交的事项；单位在办事项仍会列入交接单。' : `签收后转到接收人名下：${parts.join('，')}。`}
    </Typography>
  );
}
