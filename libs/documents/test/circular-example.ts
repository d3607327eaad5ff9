import type { CircularContent, CircularMilestone } from '@portfolio/contracts';
import { circularFigures } from '@portfolio/rules';

const milestone = (at: number, more: Partial<CircularMilestone> = {}): CircularMilestone => ({
  milestoneId: `m${at}`, projectId: `p${at}`, projectCode: `YQ-07-03-0${at}`, projectName: '金南四街道路工程', milestoneName: '施工许可', departmentId: 'd', departmentName: '区住房和城乡建设局',
  ownership: 'confirmed', baselineNumber: 1, baselineDate: '2026-11-02', forecastDate: '2026-12-20', actualDate: null, dueInPeriod: true, outcome: 'overdue', daysLate: 21, workingDaysLate: 15, ...more,
});

const milestones = [milestone(1), milestone(2, { outcome: 'on_time', actualDate: '2026-11-01', daysLate: 0, workingDaysLate: 0, projectName: '=HYPERLINK("http://x","点")', ownership: 'proposed' })];
const orders: CircularContent['orders'] = [
  { orderId: 'o', number: '玉督〔2026〕1号', title: '+1-2@甲', departmentId: 'd', departmentName: '区住房和城乡建设局', issuedOn: '2026-11-09', deadline: '2026-11-16', state: 'signed', closed: false },
];

/** A circular of one unit, one of its texts looking like a formula. */
export const circularExample: CircularContent = {
  from: '2026-11-01',
  to: '2026-11-23',
  cutOff: '2026-11-23T01:00:00.000Z',
  issuer: '玉泉区督查室',
  title: '关于2026年11月1日至11月23日重大项目推进情况的督查通报',
  figures: circularFigures({ milestones, orders, filings: null }),
  filings: null,
  milestones,
  orders,
  leftOut: [{ projectId: 'q', projectCode: 'YQ-02-01-01', projectName: '敬老院', lifecycle: 'suspended', departmentName: '区民政局', milestones: 2 }],
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'paragraph', text: '到期基线节点2个，按期完成1个，准点率1/2=50.0%。' },
    { kind: 'heading', level: 1, text: '二、统计口径' },
    { kind: 'paragraph', text: '准点率为按期完成的节点数与本期到期的基线节点数之比，逾期以批准的基线日期为准，预测日期不作为依据；已作废、已撤回的督办单不计入督办办结率。' },
    { kind: 'paragraph', text: '按程序暂缓或退出、不计入本期统计的项目1个：敬老院（暂缓）。' },
    { kind: 'paragraph', text: '各责任单位对照附件逐项核实原因。' },
  ],
  appendices: [{ title: '逾期未完成节点清单', blocks: [{ kind: 'table', caption: null, columns: [{ title: '项目', width: 1, align: 'left' }], rows: [['金南四街道路工程']] }] }],
  calendarKnown: true,
  demo: true,
};
