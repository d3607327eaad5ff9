import { Injectable } from '@nestjs/common';
import { ProjectDirectory } from '@portfolio/catalogue';
import { rungLabel, type MovedItem } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { formatChineseDate, isPaused, nextRung, type WorkingCalendar } from '@portfolio/rules';
import { LadderVersions } from './ladder-versions';
import { ReminderSubjects, type OpenSubject } from './reminder-subjects';

/** Later than anything is due. */
const EVER = '9999-12-31';

const OBJECT_TYPES = { milestone: 'milestone', order: 'supervision_order', filing: 'filing', blocker: 'blocker' } as const;

/** Which next rungs a change of the calendar moves. Nothing is stored: the scan counts anew every day. */
@Injectable()
export class CalendarRungs {
  constructor(
    private readonly versions: LadderVersions,
    private readonly subjects: ReminderSubjects,
    private readonly projects: ProjectDirectory,
    private readonly clock: Clock,
  ) {}

  /** In the order of the new dates. `known`: what has been found to move before, due dates among it. */
  async moved(districtId: string, before: WorkingCalendar, after: WorkingCalendar, known: readonly MovedItem[]): Promise<MovedItem[]> {
    const today = this.clock.today();
    const ladders = await this.versions.inForce(districtId, today);
    const dueBefore = new Map(known.filter(({ objectType }) => objectType === OBJECT_TYPES.order).map(({ objectId, from }) => [objectId, from]));
    const nextOn = remembered(({ type }: OpenSubject, dueDate: string, calendar: WorkingCalendar) => {
      const ladder = ladders.get(type);
      return ladder === undefined ? null : nextRung(ladder.definition, dueDate, today, calendar);
    });
    const shifts: { subject: OpenSubject; was: NextRung; is: NextRung }[] = [];
    for (const source of this.subjects.all()) {
      for (const subject of await source.open(districtId, EVER)) {
        const was = nextOn(subject, (source.type === 'order' ? dueBefore.get(subject.id) : null) ?? subject.dueDate, before);
        const is = nextOn(subject, subject.dueDate, after);
        if (was?.dueDate !== is?.dueDate || was?.rung !== is?.rung) shifts.push({ subject, was, is });
      }
    }
    const projectIds = new Set(shifts.flatMap(({ subject }) => subject.projectId ?? []));
    const projects = new Map((await this.projects.many(districtId, [...projectIds])).map((project) => [project.id, project]));
    return shifts
      .sort((a, b) => (a.is?.dueDate ?? '').localeCompare(b.is?.dueDate ?? ''))
      .flatMap(({ subject: { type, id, title, projectId }, was, is }) => {
        const project = projectId === null ? undefined : projects.get(projectId);
        // What is paused is not reminded of.
        if (project !== undefined && isPaused(project.lifecycle)) return [];
        const label = project === undefined ? title : `${project.code} ${project.name}「${title}」`;
        return [{ objectType: OBJECT_TYPES[type], objectId: id, label, what: '下一级提醒', from: words(was), to: words(is) }];
      });
  }
}

type NextRung = ReturnType<typeof nextRung>;

/** Many subjects are due on the same day: worked out once. */
function remembered(find: (subject: OpenSubject, dueDate: string, calendar: WorkingCalendar) => NextRung): typeof find {
  const found = new Map<WorkingCalendar, Map<string, NextRung>>();
  return (subject, dueDate, calendar) => {
    const ofCalendar = found.get(calendar) ?? new Map<string, NextRung>();
    found.set(calendar, ofCalendar);
    const key = `${subject.type} ${dueDate}`;
    const known = ofCalendar.get(key);
    if (known !== undefined) return known;
    const next = find(subject, dueDate, calendar);
    ofCalendar.set(key, next);
    return next;
  };
}

function words(next: NextRung): string | null {
  return next === null ? null : `${formatChineseDate(next.dueDate)}（${rungLabel(next.rung)}）`;
}
