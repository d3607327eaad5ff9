import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import AssignmentIndOutlined from '@mui/icons-material/AssignmentIndOutlined';
import AssignmentLateOutlined from '@mui/icons-material/AssignmentLateOutlined';
import BalanceOutlined from '@mui/icons-material/BalanceOutlined';
import BusinessOutlined from '@mui/icons-material/BusinessOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import DateRangeOutlined from '@mui/icons-material/DateRangeOutlined';
import DifferenceOutlined from '@mui/icons-material/DifferenceOutlined';
import EditCalendarOutlined from '@mui/icons-material/EditCalendarOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import ExtensionOutlined from '@mui/icons-material/ExtensionOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FindInPageOutlined from '@mui/icons-material/FindInPageOutlined';
import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import HistoryEduOutlined from '@mui/icons-material/HistoryEduOutlined';
import MonitorHeartOutlined from '@mui/icons-material/MonitorHeartOutlined';
import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined';
import OutboxOutlined from '@mui/icons-material/OutboxOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import PolicyOutlined from '@mui/icons-material/PolicyOutlined';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import ShowChartOutlined from '@mui/icons-material/ShowChartOutlined';
import SpaceDashboardOutlined from '@mui/icons-material/SpaceDashboardOutlined';
import StairsOutlined from '@mui/icons-material/StairsOutlined';
import SummarizeOutlined from '@mui/icons-material/SummarizeOutlined';
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import TrafficOutlined from '@mui/icons-material/TrafficOutlined';
import TuneOutlined from '@mui/icons-material/TuneOutlined';
import TableViewOutlined from '@mui/icons-material/TableViewOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import type { Permission } from '@portfolio/contracts';
import type { ComponentType } from 'react';

export interface MenuEntry {
  label: string;
  to: string;
  icon: ComponentType;
  permission: Permission;
}
export interface MenuGroup {
  /** Null for the daily part, which needs no heading. */
  title: string | null;
  entries: readonly MenuEntry[];
}

/** The left rail: whoever lacks the permission does not see the entry. */
export const MENU: readonly MenuGroup[] = [
  {
    title: null,
    entries: [
      { label: '工作台', to: '/', icon: SpaceDashboardOutlined, permission: 'workbench.read' },
      { label: '项目库', to: '/projects', icon: FolderOpenOutlined, permission: 'project.read' },
      { label: '规划覆盖', to: '/coverage', icon: AccountTreeOutlined, permission: 'plan.read' },
      { label: '节点', to: '/milestones', icon: EventNoteOutlined, permission: 'milestone.read' },
      { label: '进展填报', to: '/filing-duties', icon: EditNoteOutlined, permission: 'filing.file' },
      { label: '待我审核', to: '/unit-reviews', icon: RateReviewOutlined, permission: 'filing.approve' },
      { label: '填报审核', to: '/filing-reviews', icon: RateReviewOutlined, permission: 'filing.review' },
      { label: '填报记录', to: '/filings', icon: HistoryEduOutlined, permission: 'filing.read' },
      { label: '诚信疑点', to: '/honesty-findings', icon: FindInPageOutlined, permission: 'filing.read' },
      { label: '表格导入', to: '/workbooks', icon: TableViewOutlined, permission: 'workbook.use' },
      { label: '要素问题', to: '/blockers', icon: ExtensionOutlined, permission: 'blocker.read' },
      { label: '到期提醒', to: '/reminders', icon: NotificationsNoneOutlined, permission: 'reminder.own' },
      { label: '调整申请', to: '/adjustments', icon: EditCalendarOutlined, permission: 'adjustment.read' },
      { label: '周报', to: '/weekly-summaries', icon: ArticleOutlined, permission: 'summary.read' },
      { label: '指标监测', to: '/indicators', icon: ShowChartOutlined, permission: 'indicator.read' },
    ],
  },
  {
    title: '督查',
    entries: [
      { label: '滞后项目', to: '/late-projects', icon: AssignmentLateOutlined, permission: 'oversight.read' },
      { label: '督查督办', to: '/supervision-orders', icon: GavelOutlined, permission: 'order.read' },
      { label: '督查通报', to: '/circulars', icon: SummarizeOutlined, permission: 'circular.read' },
      { label: '评级分歧', to: '/rating-disagreements', icon: DifferenceOutlined, permission: 'project.read' },
      { label: '正当理由', to: '/exemptions', icon: VerifiedOutlined, permission: 'exemption.read' },
      { label: '基层负担', to: '/burden', icon: BalanceOutlined, permission: 'burden.read' },
    ],
  },
  {
    title: '规则',
    entries: [
      { label: '亮灯规则', to: '/rule-packs', icon: TrafficOutlined, permission: 'rule_pack.read' },
      { label: '填报窗口', to: '/filing-windows', icon: DateRangeOutlined, permission: 'filing.read' },
      { label: '提醒阶梯', to: '/ladders', icon: StairsOutlined, permission: 'ladder.read' },
      { label: '工作日历', to: '/calendar-days', icon: CalendarMonthOutlined, permission: 'calendar.read' },
      { label: '规划导入', to: '/plan-imports', icon: UploadFileOutlined, permission: 'plan.import' },
    ],
  },
  {
    title: '系统管理',
    entries: [
      { label: '责任单位', to: '/departments', icon: BusinessOutlined, permission: 'department.read' },
      { label: '账号', to: '/users', icon: PeopleOutlined, permission: 'user.read' },
      { label: '审计', to: '/audit-entries', icon: PolicyOutlined, permission: 'audit.read' },
      { label: '提醒通道', to: '/robots', icon: CampaignOutlined, permission: 'channel.manage' },
      { label: '投递情况', to: '/deliveries', icon: OutboxOutlined, permission: 'delivery.read' },
      { label: '调度心跳', to: '/heartbeats', icon: MonitorHeartOutlined, permission: 'heartbeat.read' },
    ],
  },
  {
    title: '个人',
    entries: [
      { label: '代理设置', to: '/absences', icon: SwapHorizOutlined, permission: 'absence.own' },
      { label: '岗位交接', to: '/handovers', icon: AssignmentIndOutlined, permission: 'handover.read' },
      { label: '提醒方式', to: '/preferences', icon: TuneOutlined, permission: 'preference.own' },
    ],
  },
];

/** The bottom bar of a phone. */
export const PHONE_MENU: readonly MenuEntry[] = [
  { label: '待办', to: '/', icon: FactCheckOutlined, permission: 'workbench.read' },
  { label: '项目', to: '/projects', icon: FolderOpenOutlined, permission: 'project.read' },
  { label: '周报', to: '/weekly-summaries', icon: ArticleOutlined, permission: 'summary.read' },
  { label: '我', to: '/me', icon: PersonOutlined, permission: 'session.own' },
];

/** Groups with the entries that these permissions open; empty groups fall away. */
export function visibleMenu(groups: readonly MenuGroup[], permissions: readonly Permission[]): MenuGroup[] {
  return groups.map((group) => ({ ...group, entries: group.entries.filter(({ permission }) => permissions.includes(permission)) })).filter(({ entries }) => entries.length > 0);
}

/** Whether an entry stands for the present address: `/` only for itself, others for everything below too. */
export function isPresent(to: string, pathname: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
}
