import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface MarkProps {
  children: ReactNode;
  /** The whole story, shown on hover. */
  title?: string;
  tone?: 'quiet' | 'red';
}

/** A quiet word beside a fact that says where it comes from or what is missing. */
export function Mark({ children, title, tone = 'quiet' }: MarkProps) {
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-block',
        px: 0.5,
        border: 1,
        borderColor: tone === 'red' ? 'error.main' : 'divider',
        borderRadius: 0.5,
        color: tone === 'red' ? 'error.main' : 'text.secondary',
        fontSize: 12,
        fontWeight: 400,
        lineHeight: '16px',
        whiteSpace: 'nowrap',
        verticalAlign: '1px',
      }}
    >
      {children}
    </Box>
  );
}

/** Made up for showing the system; never to be taken for a fact. */
export function DemoMark() {
  return <Mark title="为演示而编制，不是实际数据">演示数据</Mark>;
}

/** Our assumption, not the plan's words. */
export function AssumedMark() {
  return <Mark title="规划原文没有写明，由系统推定，请核对">推定待核</Mark>;
}

/** An owner that nobody has confirmed yet. */
export function ProposedMark({ reason }: { reason?: string | null }) {
  return <Mark title={reason ?? '系统按规则提出，尚未由规划管理员确认'}>拟定</Mark>;
}

/** Counted over days of a year whose notice is not out or not confirmed. */
export function UnpublishedMark() {
  return <Mark title="涉及的年度尚未公布（或尚未确认）节假日安排，工作日暂按周一至周五计算；确认后自动重算">节假日未公布</Mark>;
}
