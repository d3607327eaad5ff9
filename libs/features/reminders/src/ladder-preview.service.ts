import { Injectable } from '@nestjs/common';
import type { LadderPreview, Principal } from '@portfolio/contracts';
import { Clock } from '@portfolio/platform/clock';
import { addWorkingDays, nextWorkingDay } from '@portfolio/rules';
import { LadderFactsReader } from './ladder-facts';
import { LaddersService } from './ladders.service';
import { rungCandidates, type RungCandidate } from './rung-candidates';

const DAYS = 10;
const SHOWN = 200;

/** 预览: whom a version would tell of what in the next ten working days, if nothing were done meanwhile. Writes nothing. */
@Injectable()
export class LadderPreviews {
  constructor(
    private readonly ladders: LaddersService,
    private readonly facts: LadderFactsReader,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  async of(user: Principal, id: string): Promise<LadderPreview> {
    const ladder = await this.ladders.get(user, id);
    const read = await this.facts.on(user.districtId, this.clock.today(), { instead: { type: ladder.subjectType, ladder }, ahead: DAYS });
    const first = nextWorkingDay(this.clock.today(), read.calendar);
    const dates = Array.from({ length: DAYS }, (_, day) => addWorkingDays(first, day, read.calendar));
    const byDay = dates.map((asOf) => rungCandidates({ ...read, asOf }).filter(({ due }) => !due.missed));
    const lines = byDay.flatMap((candidates, at) => candidates.map((candidate) => lineOf(dates[at] ?? first, candidate)));
    return {
      days: byDay.map((candidates, at) => ({
        date: dates[at] ?? first,
        subjects: candidates.length,
        recipients: new Set(candidates.flatMap(({ told }) => told.map(({ user: { id: personId } }) => personId))).size,
      })),
      lines: lines.slice(0, SHOWN),
      total: lines.length,
    };
  }
}

function lineOf(date: string, { subject, project, due, told, passedOver }: RungCandidate): LadderPreview['lines'][number] {
  return {
    date, rung: due.rung, subjectTitle: subject.title, projectId: subject.projectId, projectCode: project?.code ?? null, projectName: project?.name ?? null, dueDate: subject.dueDate,
    recipients: told.map(({ user, onBehalfOf }) => (onBehalfOf === null ? user.displayName : `${user.displayName}（代${onBehalfOf.displayName}）`)),
    reason: passedOver.length === 0 ? null : passedOver.map(({ reason }) => reason).join('；'),
    demo: subject.demo,
  };
}
