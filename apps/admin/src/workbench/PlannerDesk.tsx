import type { PlannerWorkbench } from '@portfolio/contracts';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { listLink } from '../ui/list/listLink';
import { RatioText } from '../ui/RatioText';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';

/** 规划管理员: what still separates the plan from a schedule that can be supervised. */
export function PlannerDesk({ desk }: { desk: PlannerWorkbench }) {
  return (
    <Section title="待我确认">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        <Line label="责任单位仍为拟定的项目" value={<RatioText value={desk.ownershipProposed} to={listLink('projects', { ownership: 'proposed' })} />} hint="在项目库勾选后可成批确认" />
        <Line label="尚未立项、也未说明原因的规划条目" value={<RatioText value={desk.itemsUncovered} to={listLink('coverage', { open: true })} />} hint="在规划覆盖中逐条处理" />
        <Line label="尚未冻结基线的项目" value={<RatioText value={desk.baselinesMissing} to={listLink('projects', { baseline: false })} />} hint="基线冻结后才判定逾期、发送提醒" />
        <Line label="待批的调整申请" value={<TextLink to={listLink('adjustments', { pending: true })}>{desk.pendingAdjustments} 件</TextLink>} hint="改期、暂缓、退出、责任单位变更、拆分打包" />
        <Line label="规划解析时存疑、请人工核对的条目" value={<TextLink to={listLink('coverage', { doubtful: true })}>{desk.planWarnings} 条</TextLink>} hint="原文与条目并列显示" />
        <Line label="推定待核的责任单位" value={<TextLink to={listLink('departments', { provenance: 'assumed' })}>{desk.assumedDepartments} 个</TextLink>} hint="规划原文没有写到，按同类旗县区机构设置推定" />
        {desk.stagedImports > 0 && <Line label="等待审核的规划导入" value={<TextLink to="/plan-imports">{desk.stagedImports} 份</TextLink>} hint="审核后提交入库" />}
      </Box>
    </Section>
  );
}

function Line({ label, value, hint }: { label: string; value: ReactNode; hint: string }) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {label}
        <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>{hint}</Box>
      </Box>
      <Box sx={{ whiteSpace: 'nowrap' }}>{value}</Box>
    </Box>
  );
}
