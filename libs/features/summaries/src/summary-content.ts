import type { OverdueLine, ReachedLine, UpcomingLine, WeekFigures } from '@portfolio/contracts';
import { addDays, calendarFrom, daysBetween, formatChineseWeek, isPaused, milestoneStanding, weekFigures, weekStart } from '@portfolio/rules';
import type { PortfolioRows, SnapshotMilestone, SnapshotProject } from './portfolio-rows';

/** What is frozen: the rows, and everything derived from them. */
export interface SummaryContent {
  week: string;
  rows: PortfolioRows;
  figures: WeekFigures;
  previousWeek: string | null;
  previousFigures: WeekFigures | null;
  overdue: OverdueLine[];
  reached: ReachedLine[];
  upcoming: UpcomingLine[];
}

const LOOK_AHEAD_DAYS = 14;

/** Derives a week's summary from the portfolio's rows and last week's figures alone. */
export function summaryContent(week: string, rows: PortfolioRows, previous: { week: string; figures: WeekFigures } | null): SummaryContent {
  const projects = new Map(rows.projects.map((project) => [project.id, project]));
  const calendar = calendarFrom(rows.calendar);
  const judged = rows.milestones.flatMap((milestone) => {
    const project = projects.get(milestone.projectId);
    return project === undefined || isPaused(project.lifecycle) ? [] : [{ milestone, project, standing: milestoneStanding(milestone, rows.asOf, calendar) }];
  });
  const start = weekStart(week);
  return {
    week,
    rows,
    figures: weekFigures(rows, rows.asOf, rows.cutOff),
    previousWeek: previous?.week ?? null,
    previousFigures: previous?.figures ?? null,
    overdue: judged
      .filter(({ standing }) => standing.status === 'overdue')
      .map(({ milestone, project, standing }) => ({
        ...line(project, milestone),
        baselineDate: milestone.baselineDate ?? '',
        firstBaselineDate: milestone.firstBaselineDate ?? null,
        forecastDate: milestone.forecastDate,
        daysLate: standing.daysLate,
        workingDaysLate: standing.workingDaysLate,
        ...(milestone.firstBaselineDate != null && { daysLateFromFirst: Math.max(0, daysBetween(milestone.firstBaselineDate, rows.asOf)) }),
      }))
      .sort((a, b) => b.daysLate - a.daysLate || compare(a, b)),
    reached: judged
      .flatMap(({ milestone, project, standing }) => {
        const { actualDate, baselineDate } = milestone;
        if (actualDate === null || actualDate < start || actualDate > rows.asOf) return [];
        return [{ ...line(project, milestone), baselineDate, actualDate, daysLate: standing.daysLate }];
      })
      .sort((a, b) => (a.actualDate < b.actualDate ? -1 : a.actualDate > b.actualDate ? 1 : compare(a, b))),
    upcoming: judged
      .flatMap(({ milestone, project, standing }) => {
        const { baselineDate } = milestone;
        const open = standing.status === 'planned' || standing.status === 'due_soon';
        return open && baselineDate !== null && baselineDate <= addDays(rows.asOf, LOOK_AHEAD_DAYS) ? [{ ...line(project, milestone), baselineDate }] : [];
      })
      .sort((a, b) => (a.baselineDate < b.baselineDate ? -1 : a.baselineDate > b.baselineDate ? 1 : compare(a, b))),
  };
}

/** 玉泉区重大项目调度周报（2026年第48周）. */
export function summaryTitle(districtName: string, week: string): string {
  return `${districtName}“十五五”重大项目调度周报（${formatChineseWeek(week)}）`;
}

type Line = Pick<OverdueLine, 'projectId' | 'projectCode' | 'projectName' | 'milestoneName' | 'departmentName' | 'ownership'>;

function line(project: SnapshotProject, milestone: SnapshotMilestone): Line {
  return { projectId: project.id, projectCode: project.code, projectName: project.name, milestoneName: milestone.name, departmentName: project.leadDepartmentName, ownership: project.ownership };
}

function compare(a: Line, b: Line): number {
  const [left, right] = [`${a.projectCode} ${a.milestoneName}`, `${b.projectCode} ${b.milestoneName}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
