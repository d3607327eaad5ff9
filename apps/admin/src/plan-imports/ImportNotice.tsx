import Alert from '@mui/material/Alert';
import type { AlertProps } from '@mui/material/Alert';
import type { PlanImport } from '@portfolio/contracts';
import { useCountOf } from '../app/useCountOf';
import { InstantText } from '../ui/DateText';
import { TextLink } from '../ui/TextLink';
import { DOUBTFUL, UNCHECKED, rowsLink, saysNothingNew } from './planImportModel';

/** What one has to know before the rows: settled already, nothing new in the text, or what has to be checked first. */
export function ImportNotice({ planImport }: { planImport: PlanImport }) {
  const { id, state, unchanged, committedAt } = planImport;
  const nothingNew = saysNothingNew(planImport);
  if (state === 'committed') {
    return (
      <Notice severity="success">
        已于 <InstantText value={committedAt} /> 提交入库，以下内容只供查阅。
        <TextLink to="/coverage" underline="always">
          查看规划覆盖
        </TextLink>
      </Notice>
    );
  }
  if (state === 'discarded') {
    return <Notice>{nothingNew ? `没有变化：读出的 ${unchanged} 条与现有规划逐条一致，没有需要入库的内容。` : '这次导入已放弃，没有影响现有规划和项目，以下内容只供查阅。'}</Notice>;
  }
  if (nothingNew) {
    return <NothingNew importId={id} unchanged={unchanged} />;
  }
  return <Unchecked importId={id} />;
}

/** The text is the plan's own; what is left to do is to settle how its doubtful words are read. */
function NothingNew({ importId, unchanged }: { importId: string; unchanged: number }) {
  const doubtful = useCountOf('plan-import-rows', { importId, ...DOUBTFUL }, { enabled: true });
  if (doubtful === undefined || doubtful === 0) {
    return <Notice>没有变化：读出的 {unchanged} 条与现有规划逐条一致。提交入库只更新规划正文和指标，不增减条目，也不影响任何项目；不需要更新的，请结束审核。</Notice>;
  }
  return (
    <Notice severity="warning">
      读出的 {unchanged} 条与现有规划逐条一致，其中 {doubtful} 条读法存疑。请对照原文核对、修改、拆分或合并，提交入库后生效。
      <TextLink to={rowsLink(importId, DOUBTFUL)} underline="always">
        只看这些条目
      </TextLink>
    </Notice>
  );
}

function Unchecked({ importId }: { importId: string }) {
  const unchecked = useCountOf('plan-import-rows', { importId, ...UNCHECKED }, { enabled: true });
  if (unchecked === undefined || unchecked === 0) return null;
  return (
    <Notice severity="warning">
      {unchecked} 条新增或有变化的条目读法存疑，请对照原文核对后再提交入库。
      <TextLink to={rowsLink(importId, UNCHECKED)} underline="always">
        只看这些条目
      </TextLink>
    </Notice>
  );
}

function Notice({ severity = 'info', children }: Pick<AlertProps, 'severity' | 'children'>) {
  return (
    <Alert severity={severity} sx={{ mb: 1.5 }}>
      {children}
    </Alert>
  );
}
