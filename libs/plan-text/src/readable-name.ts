import { strengthOf } from './lexicon';

/**
 * A project's name made readable from an item: the tail that the list shares is added where the name does not already
 * end like a work (秋实璟熙臺 + 建设项目; 物流基地建设 + 项目). The item's own wording stays as printed.
 */
export function readableName({ name, sharedTail }: { name: string; sharedTail: string | null }): string {
  if (sharedTail === null || strengthOf(name) === 'strong') return name;
  let overlap = Math.min(name.length, sharedTail.length);
  while (overlap > 0 && !name.endsWith(sharedTail.slice(0, overlap))) overlap -= 1;
  return name + sharedTail.slice(overlap);
}
