import type { MigrationClass } from '../data-source';
import { Platform1795000000000 } from './00-platform';
import { Identity1795000001000 } from './01-identity';
import { Audit1795000002000 } from './02-audit';
import { Catalogue1795000003000 } from './03-catalogue';
import { Schedule1795000004000 } from './04-schedule';
import { Reminders1795000005000 } from './05-reminders';
import { Summaries1795000006000 } from './06-summaries';
import { Calendar1795000007000 } from './07-calendar';
import { Adjustments1795000008000 } from './08-adjustments';
import { Lights1795000009000 } from './09-lights';
import { Supervision1795000010000 } from './10-supervision';
import { Ladder1795000011000 } from './11-ladder';
import { Channels1795000012000 } from './12-channels';
import { Circulars1795000013000 } from './13-circulars';
import { ReviewNotes1795000013100 } from './14-review-notes';
import { CompletionClaims1795000017100 } from './17-completion-claims';
import { Filing1795000021000 } from './21-filing';
import { HeadWaiver1795000021100 } from './21-head-waiver';
import { Attachments1795000022000 } from './22-attachments';
import { Blockers1795000023000 } from './23-blockers';
import { Handovers1795000025000 } from './25-handovers';

/**
 * Every migration, oldest first; each has its own file `NN-feature.ts` beside this one.
 * A class name ends in a 13-digit timestamp (`Audit1763884800000`): TypeORM orders by it and remembers the name for ever.
 */
export const MIGRATIONS: readonly MigrationClass[] = [
  Platform1795000000000,
  Identity1795000001000,
  Audit1795000002000,
  Catalogue1795000003000,
  Schedule1795000004000,
  Reminders1795000005000,
  Summaries1795000006000,
  Calendar1795000007000,
  Adjustments1795000008000,
  Lights1795000009000,
  Supervision1795000010000,
  Ladder1795000011000,
  Channels1795000012000,
  Circulars1795000013000,
  ReviewNotes1795000013100,
  CompletionClaims1795000017100,
  Filing1795000021000,
  HeadWaiver1795000021100,
  Attachments1795000022000,
  Blockers1795000023000,
  Handovers1795000025000,
];
