import { newId } from '@portfolio/platform/database';
import { rungKeyOf } from './reminder.entity';
import type { PlannedReminder } from './reminder-rows';
import type { RobotRecipient } from './robot-directory';

/**
 * What group robots are told: each rung that concerns their unit, or of which one of its people is told, once. A group signs for
 * nothing and answers nothing: that stays with the people.
 */
export function robotRows(planned: readonly PlannedReminder[], people: readonly { id: string; departmentId: string | null }[], robots: readonly RobotRecipient[]): PlannedReminder[] {
  if (robots.length === 0) return [];
  const unitOf = new Map(people.map(({ id, departmentId }) => [id, departmentId]));
  const rows = new Map<string, PlannedReminder>();
  for (const reminder of planned) {
    const { row } = reminder;
    if (row.state !== 'queued') continue;
    for (const { id, name, channel, departmentId } of robots) {
      const key = `${rungKeyOf(row)} ${id}`;
      if ((row.unitId !== departmentId && unitOf.get(row.recipientKey) !== departmentId) || rows.has(key)) continue;
      const told = { id: newId(), recipientKey: id, channel, onBehalfOfId: null, asksSignature: false, asksAnswer: false };
      rows.set(key, { ...reminder, recipient: name, row: { ...row, ...told } });
    }
  }
  return [...rows.values()];
}
