/** 项目阶段 (domain: LifecycleState). */
export const LIFECYCLE_STATES = ['reserve', 'preparation', 'construction', 'completed', 'in_operation', 'suspended', 'withdrawn'] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];

export const LIFECYCLE_LABELS: Record<LifecycleState, string> = {
  reserve: '储备',
  preparation: '前期',
  construction: '在建',
  completed: '竣工',
  in_operation: '投用',
  suspended: '暂缓',
  withdrawn: '退出',
};
