import type { OrderCauseOption, ProjectDetail, SupervisionOrderDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { RadioButtonGroupInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { api } from '../app/api';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { ActionDialog } from '../ui/form/ActionDialog';
import { Loaded } from '../ui/Loaded';
import { TextLink } from '../ui/TextLink';

/** 起草督办单 from something the rules say is wrong with the project now; opens the draft. */
export function DraftOrderDialog({ project, onClose }: { project: Pick<ProjectDetail, 'id' | 'name'>; onClose: () => void }) {
  const navigate = useNavigate();
  const query = useApi<OrderCauseOption[]>(`/projects/${project.id}/order-causes`);
  const free = (query.data ?? []).filter(({ orderId }) => orderId === null);
  const draft = async ({ causeId }: { causeId: string }) => {
    const cause = free.find((option) => keyOf(option) === causeId);
    const order = await api.post<SupervisionOrderDetail>('/supervision-orders', { projectId: project.id, causeType: cause?.type ?? null, causeId: cause?.id ?? '', causeNumber: cause?.number ?? null });
    void navigate(`/supervision-orders/${order.id}/show`);
  };
  return (
    <ActionDialog<{ causeId: string }> open onClose={onClose} title={`起草督办单：${project.name}`} submitLabel="起草督办单" action={draft} done="已起草，请核对后下达" refresh={['supervision-orders']} submittable={free.length > 0} resource="supervision-orders">
      <Loaded query={query}>
        {() =>
          free.length === 0 ? (
            <NothingFree taken={(query.data ?? []).filter(({ orderId }) => orderId !== null)} />
          ) : (
            <RadioButtonGroupInput source="causeId" label="督办事由" choices={free.map((option) => ({ id: keyOf(option), name: option.text }))} row={false} helperText="系统自动附上规则命中、基线、预计日期变动和提醒送达等证据" />
          )
        }
      </Loaded>
    </ActionDialog>
  );
}

/** Why nothing can be drafted: no rule is hit, or each has its order, to which it leads. */
function NothingFree({ taken }: { taken: readonly OrderCauseOption[] }) {
  if (taken.length === 0) return <EmptyState why="没有可以督办的事由：项目没有触发规则。" />;
  return (
    <>
      <Box>各事由都已有未了结的督办单或草稿：</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {taken.map((option) => (
          <li key={keyOf(option)}>
            <TextLink to={`/supervision-orders/${option.orderId ?? ''}/show`}>{option.text}</TextLink>
          </li>
        ))}
      </Box>
    </>
  );
}

function keyOf({ type, id, number }: OrderCauseOption): string {
  return `${type}:${id}:${number}`;
}
