import { adjustments } from './adjustments';
import type { AppResource } from './app/defineResource';
import { absences } from './absences';
import { auditEntries } from './audit-entries';
import { blockers } from './blockers';
import { robots } from './channels';
import { deliveries } from './deliveries';
import { circularDrafts, circulars } from './circulars';
import { calendarChanges, calendarDays, calendarMoves, calendarYears } from './calendar-days';
import { departments } from './departments';
import { exemptions } from './exemptions';
import { filings } from './filings';
import { filingCadences } from './filing-cadences';
import { filingWindows } from './filing-windows';
import { handovers } from './handovers';
import { heartbeats } from './heartbeats';
import { honestyFindings } from './honesty-findings';
import { indicators } from './indicators';
import { lateProjects } from './late-projects';
import { milestones } from './milestones';
import { planImportRows, planImports } from './plan-imports';
import { projects } from './projects';
import { ratingDisagreements } from './rating-disagreements';
import { reminders } from './reminders';
import { rulePacks } from './rule-packs';
import { supervisionOrders } from './supervision-orders';
import { users } from './users';
import { weeklySummaries } from './weekly-summaries';

/** Every resource of the application; App, access and words are composed from this list. */
export const resources: readonly AppResource[] = [
  projects,
  milestones,
  adjustments,
  filings,
  filingWindows,
  filingCadences,
  honestyFindings,
  blockers,
  lateProjects,
  reminders,
  supervisionOrders,
  circulars,
  circularDrafts,
  exemptions,
  ratingDisagreements,
  absences,
  handovers,
  weeklySummaries,
  indicators,
  rulePacks,
  planImports,
  planImportRows,
  departments,
  calendarDays,
  calendarYears,
  calendarChanges,
  calendarMoves,
  users,
  auditEntries,
  robots,
  deliveries,
  heartbeats,
];
