import type { Channel, Reminder } from '@portfolio/contracts';

/** What a channel is given to deliver. */
export interface DigestContent {
  digestId: string;
  districtId: string;
  /** A person, or on a robot's channel that robot. */
  recipientId: string;
  runDate: string;
  reminders: Reminder[];
  /** Address of the system without a trailing slash. */
  publicUrl: string;
}

/**
 * One way to reach a recipient. `render` and `send` throw `DeliveryFailure`, which says whether the message may have arrived all the same.
 * `Message` is whatever the two agree on.
 */
export interface DeliveryChannel<Message = unknown> {
  readonly code: Channel;
  /** Told to readers whose message may have come twice; null where delivery is the mark itself and happens exactly once. */
  readonly repeatedNote: string | null;
  /** What can be known of an arrival, where it is less than usual. */
  readonly sentNote: string | null;
  /** Why nothing can go out at present: messages wait and no attempt is counted. Null: it can. */
  obstacle(): string | null;
  /** Null when the recipient may be sent a message now, having taken its place; else the instant from which it may. */
  wait(recipientId: string): Promise<string | null>;
  render(digest: DigestContent): Promise<Message>;
  send(message: Message): Promise<void>;
}
