import { BlockerSubjects } from './blocker-subjects';
import { CalendarRungs } from './calendar-rungs';
import { FilingSubjects } from './filing-subjects';
import { LadderFactsReader } from './ladder-facts';
import { LadderPeople } from './ladder-people';
import { LadderPreviews } from './ladder-preview.service';
import { LadderVersionRow } from './ladder-version.entity';
import { LadderVersions } from './ladder-versions';
import { LadderVersionsRepository } from './ladder-versions.repository';
import { LaddersController } from './ladders.controller';
import { LaddersService } from './ladders.service';
import { MilestoneSubjects } from './milestone-subjects';
import { OrderDrafts } from './order-drafts';
import { OrderSubjects } from './order-subjects';
import { ReminderAnswerRow } from './reminder-answer.entity';
import { ReminderAnswersRepository } from './reminder-answers.repository';
import { ReminderAnswers } from './reminder-answers.service';
import { ReminderEvidence } from './reminder-evidence';
import { ReminderPromises } from './reminder-promises';
import { ReminderScan } from './reminder-scan';
import { ReminderStore } from './reminder-store';
import { ReminderSubjects } from './reminder-subjects';
import { ReminderRow } from './reminder.entity';
import { RemindersController } from './reminders.controller';
import { RemindersRepository } from './reminders.repository';
import { ReminderInheritance } from './reminder-inheritance';
import { RemindersService } from './reminders.service';
import { SubjectHolds } from './subject-holds';

/** How reminders come about: subjects, versions of the ladder, recipients, the scan, receipts and answers. */
export const LADDER_ENTITIES = [ReminderRow, ReminderAnswerRow, LadderVersionRow];

export const LADDER_CONTROLLERS = [RemindersController, LaddersController];

const versions = [LadderVersionsRepository, LadderVersions, LaddersService, LadderPreviews];
const subjects = [ReminderSubjects, MilestoneSubjects, FilingSubjects, OrderSubjects, BlockerSubjects, SubjectHolds, CalendarRungs];
const scan = [LadderPeople, LadderFactsReader, OrderDrafts, ReminderStore, ReminderScan];
const reminders = [RemindersRepository, RemindersService, ReminderInheritance, ReminderAnswersRepository, ReminderAnswers, ReminderPromises, ReminderEvidence];

export const LADDER_PROVIDERS = [...versions, ...subjects, ...scan, ...reminders];
