import type { ReminderRow } from './reminder.entity';
import type { PlannedReminder } from './reminder-rows';
import type { RobotRecipient } from './robot-directory';
import { robotRows } from './robot-rows';

const planned = (recipientKey: string, more: Partial<ReminderRow> = {}): PlannedReminder => ({
  projectCode: 'YQ-07-03-02', projectName: '回迁房', recipient: recipientKey,
  row: { id: recipientKey, subjectType: 'milestone', subjectId: 'm1', subjectNumber: 1, rungOffset: 5, unitId: 'housing', recipientKey, channel: 'inbox', state: 'queued', asksSignature: true, asksAnswer: true, onBehalfOfId: 'x', ...more } as ReminderRow,
});
const robot = (id: string, departmentId: string): RobotRecipient => ({ id, name: id, channel: 'wecom', departmentId });
const robots = [robot('of-housing', 'housing'), robot('of-oversight', 'oversight'), robot('of-others', 'others')];
const people = [{ id: 'filer', departmentId: 'housing' }, { id: 'inspector', departmentId: 'oversight' }];

describe('robotRows', () => {
  it('tells the robot of the unit that has to act, and that of any unit whose people are told, once a rung', () => {
    const rows = robotRows([planned('filer'), planned('filer', { channel: 'email' }), planned('inspector')], people, robots);
    expect(rows.map(({ recipient, row }) => [recipient, row.recipientKey, row.channel])).toEqual([['of-housing', 'of-housing', 'wecom'], ['of-oversight', 'of-oversight', 'wecom']]);
    expect(rows.every(({ row }) => !row.asksSignature && !row.asksAnswer && row.onBehalfOfId === null)).toBe(true);
  });

  it('tells nothing that nobody is told, and each rung of its own', () => {
    expect(robotRows([planned('none', { state: 'skipped' })], people, robots)).toEqual([]);
    expect(robotRows([planned('filer'), planned('filer', { subjectId: 'm2' })], people, robots)).toHaveLength(2);
    expect(robotRows([planned('filer')], people, [])).toEqual([]);
  });
});
