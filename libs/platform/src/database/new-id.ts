import { v7 } from 'uuid';

/** A new record id: UUID v7, so ids made later sort later. */
export function newId(): string {
  return v7();
}
