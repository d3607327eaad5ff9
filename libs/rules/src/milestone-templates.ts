import type { MilestoneKind, TemplateKind } from '@portfolio/contracts';
import { addDays } from './business-date';
import type { BusinessDate } from './business-date';
import { nextWorkingDay } from './working-days';
import type { WorkingCalendar } from './working-days';

export interface TemplateMilestone {
  kind: MilestoneKind;
  name: string;
  /** Percent of the project; the weights of one template add up to 100. */
  weight: number;
  /** Calendar days after the first milestone. */
  offsetDays: number;
}

/** A milestone proposed from a template; `baselineDate` is a draft until a planner freezes it. */
export interface ProposedMilestone {
  kind: MilestoneKind;
  name: string;
  weight: number;
  /** 1, 2, … in order of date. */
  sequence: number;
  baselineDate: BusinessDate;
}

type Row = readonly [kind: MilestoneKind, name: string, weight: number, offsetDays: number];

/** Usual steps and spans of district works; a proposal that the unit adapts, not a prescription. */
const ROWS: Record<TemplateKind, readonly Row[]> = {
  building: [
    ['approval', '立项', 5, 0],
    ['feasibility', '可研批复', 5, 60],
    ['land', '用地手续', 5, 120],
    ['planning_permit', '规划许可', 5, 180],
    ['tender', '招标', 5, 240],
    ['construction_permit', '施工许可', 5, 285],
    ['start', '开工', 10, 300],
    ['main_structure', '主体完工', 35, 600],
    ['acceptance', '竣工验收', 20, 840],
    ['operation', '投用', 5, 900],
  ],
  pipe_network: [
    ['approval', '立项', 5, 0],
    ['feasibility', '可研批复', 5, 45],
    ['planning_permit', '规划许可', 5, 90],
    ['tender', '招标', 10, 135],
    ['construction_permit', '施工许可', 5, 165],
    ['start', '开工', 10, 180],
    ['main_structure', '主体工程完工', 40, 360],
    ['acceptance', '竣工验收', 15, 420],
    ['operation', '移交运行', 5, 450],
  ],
  road: [
    ['approval', '立项', 5, 0],
    ['feasibility', '可研批复', 5, 60],
    ['land', '用地和征拆', 10, 150],
    ['planning_permit', '规划许可', 5, 180],
    ['tender', '招标', 5, 240],
    ['construction_permit', '施工许可', 5, 285],
    ['start', '开工', 10, 300],
    ['main_structure', '路基路面完工', 35, 540],
    ['acceptance', '竣工验收', 15, 600],
    ['operation', '通车', 5, 630],
  ],
  equipment: [
    ['approval', '立项', 10, 0],
    ['feasibility', '实施方案批复', 10, 30],
    ['tender', '政府采购', 20, 90],
    ['start', '签订合同', 10, 120],
    ['other', '设备到货', 25, 210],
    ['other', '安装调试', 10, 240],
    ['acceptance', '验收', 10, 270],
    ['operation', '投用', 5, 285],
  ],
  soft: [
    ['approval', '立项', 10, 0],
    ['feasibility', '实施方案批复', 15, 45],
    ['tender', '采购或招标', 15, 105],
    ['start', '启动实施', 10, 135],
    ['other', '中期检查', 20, 260],
    ['acceptance', '验收', 20, 365],
    ['operation', '投用', 10, 395],
  ],
};

/** The milestone template of a project kind, in order of date. */
export function milestoneTemplate(kind: TemplateKind): TemplateMilestone[] {
  return ROWS[kind].map(([milestoneKind, name, weight, offsetDays]) => ({ kind: milestoneKind, name, weight, offsetDays }));
}

/** The template laid out from `startDate` (its first milestone, 立项); a date on a day off moves to the next working day. */
export function applyTemplate(kind: TemplateKind, startDate: BusinessDate, calendar: WorkingCalendar): ProposedMilestone[] {
  return milestoneTemplate(kind).map(({ kind: milestoneKind, name, weight, offsetDays }, index) => ({
    kind: milestoneKind,
    name,
    weight,
    sequence: index + 1,
    baselineDate: nextWorkingDay(addDays(startDate, offsetDays), calendar),
  }));
}
