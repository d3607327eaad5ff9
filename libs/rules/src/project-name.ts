const COMPLETE = /(项目|工程)$/;

/**
 * A name that can stand alone: the item's verbatim words, then what the list shares at its end (云中路片区综合管网更新改造 + 项目).
 * The verbatim words always stand first and whole; a tail that they already carry, in full or in part, is not said twice.
 */
export function projectName(item: { name: string; sharedTail: string | null }): string {
  const { name } = item;
  const tail = (item.sharedTail ?? '').trim().replace(/^等/, '');
  if (tail === '' || COMPLETE.test(name) || name.endsWith(tail)) return name;
  return name + tail.slice(overlap(name, tail));
}

/** Longest end of `name` that `tail` begins with. */
function overlap(name: string, tail: string): number {
  for (let length = tail.length - 1; length > 0; length -= 1) {
    if (name.endsWith(tail.slice(0, length))) return length;
  }
  return 0;
}
