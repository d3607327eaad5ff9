import type { BlockerLevel, BlockerType } from '@portfolio/contracts';
import type { SeedBlockerStep } from '@portfolio/blockers';

/** One made-up blocker; days are working days from today, negative before it. The first step raises it. */
export interface BlockerStory {
  /** Raised by the demo unit, or by the lead unit of somebody else's project. */
  raisedBy: 'own' | 'other';
  /** The demo unit, or the unit whose name fits. */
  fixedBy: 'own' | RegExp;
  type: BlockerType;
  level: BlockerLevel;
  title: string;
  description: string;
  firstDue: number;
  /** The deadline in force, where it was moved. */
  due?: number;
  steps: readonly (Omit<SeedBlockerStep, 'on' | 'by'> & { on: number; by: 'raiser' | 'fixer' | 'inspector' })[];
}

const raise = (on: number, words: string): BlockerStory['steps'][number] => ({ action: 'raise', to: 'raised', on, by: 'raiser', words });

const DESCRIPTIONS = {
  land: '新建教学楼用地为划拨用地，用地预审意见已取得，划拨决定书尚未核发，规划许可不能申报。',
  demolition: '建设红线内尚有两户未签订征收补偿协议，补偿标准存在分歧，约 1.2 亩施工面不能移交。',
  approval: '施工图审查意见已回复，消防设计审查申请已受理，迟迟未出具审查意见，影响施工许可办理。',
  funding: '年度预算安排的配套资金 320 万元尚未拨付，施工单位进度款不能按合同支付。',
  handover: '项目红线与学校操场东侧围墙重叠约 180 平方米，需贵单位协调学校移交场地并出具同意意见。',
  survey: '施工便道须经学校西门通行，请在不影响上下学的前提下明确通行时段和安全措施。',
  pipeline: '红线内 10 千伏架空线需迁改，迁改方案未定，基坑支护不能进场。',
} as const;

export const BLOCKER_STORIES: readonly BlockerStory[] = [
  {
    raisedBy: 'own', fixedBy: /自然资源/, type: 'land', level: 'between_units', title: '划拨决定书未核发，规划许可不能申报', description: DESCRIPTIONS.land, firstDue: 8,
    steps: [raise(-2, DESCRIPTIONS.land)],
  },
  {
    raisedBy: 'own', fixedBy: /街道办/, type: 'demolition', level: 'district', title: '红线内两户未签订征收补偿协议', description: DESCRIPTIONS.demolition, firstDue: -12, due: -3,
    steps: [
      raise(-30, DESCRIPTIONS.demolition),
      { action: 'take_on', to: 'working', on: -28, by: 'fixer', words: '已列入征收工作台账，专人负责。' },
      { action: 'progress', to: 'working', on: -18, by: 'fixer', words: '已入户协商三次，一户同意评估，一户要求提高补偿标准。' },
      { action: 'move_deadline', to: 'working', on: -13, by: 'raiser', words: '评估公示期未满，时限顺延。' },
      { action: 'escalate', to: 'working', on: -2, by: 'inspector', words: '补偿标准超出单位权限，须区里议定；节点已受影响。' },
    ],
  },
  {
    raisedBy: 'own', fixedBy: /行政审批|审批/, type: 'approval', level: 'unit', title: '消防设计审查未出意见，施工许可不能办理', description: DESCRIPTIONS.approval, firstDue: 4,
    steps: [
      raise(-6, DESCRIPTIONS.approval),
      { action: 'take_on', to: 'working', on: -5, by: 'fixer', words: '已转承办科室。' },
      { action: 'ask_back', to: 'asked_back', on: -1, by: 'fixer', words: '系统中未见消防水源证明，请补充后继续审查。' },
    ],
  },
  {
    raisedBy: 'own', fixedBy: /财政/, type: 'funding', level: 'between_units', title: '年度配套资金 320 万元未拨付', description: DESCRIPTIONS.funding, firstDue: -1,
    steps: [
      raise(-15, DESCRIPTIONS.funding),
      { action: 'take_on', to: 'working', on: -14, by: 'fixer', words: '已核对预算指标。' },
      { action: 'fix', to: 'fixed', on: -2, by: 'fixer', words: '指标文已下达，资金拨付到项目单位账户。' },
    ],
  },
  {
    raisedBy: 'other', fixedBy: 'own', type: 'land', level: 'between_units', title: '红线与学校操场东侧重叠，需移交场地', description: DESCRIPTIONS.handover, firstDue: 3,
    steps: [raise(-3, DESCRIPTIONS.handover)],
  },
  {
    raisedBy: 'other', fixedBy: 'own', type: 'other', level: 'unit', title: '施工便道经学校西门，需明确通行时段', description: DESCRIPTIONS.survey, firstDue: -1,
    steps: [raise(-9, DESCRIPTIONS.survey), { action: 'take_on', to: 'working', on: -8, by: 'fixer', words: '已与学校沟通，正在拟定通行方案。' }],
  },
  {
    raisedBy: 'other', fixedBy: /工信|工业|城市管理/, type: 'pipeline', level: 'between_units', title: '红线内 10 千伏线路迁改方案未定', description: DESCRIPTIONS.pipeline, firstDue: -10,
    steps: [
      raise(-35, DESCRIPTIONS.pipeline),
      { action: 'take_on', to: 'working', on: -34, by: 'fixer', words: '已函告供电公司。' },
      { action: 'fix', to: 'fixed', on: -12, by: 'fixer', words: '线路已迁改入地并送电。' },
      { action: 'accept', to: 'closed', on: -11, by: 'raiser', words: '现场核实，同意销号。' },
    ],
  },
];
