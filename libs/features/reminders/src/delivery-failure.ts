import { OperationalError } from '@portfolio/platform/errors';

interface FailureFacts {
  /** What is down, for the error's own sentence. */
  service: string;
  /** Why, in words for a user. */
  reason: string;
  /** `refused`: it is certain that nothing arrived. `doubt`: it may have arrived. */
  outcome: 'refused' | 'doubt';
  /** Trying again by itself is of no use: somebody has to change something. */
  final?: boolean;
  /** The other side asks for this pause. */
  pauseMs?: number;
  cause?: unknown;
}

/** A digest that was not delivered, or of which nobody can tell. */
export class DeliveryFailure extends OperationalError {
  readonly reason: string;
  readonly doubt: boolean;
  readonly final: boolean;
  readonly pauseMs: number;

  constructor({ service, reason, outcome, final, pauseMs, cause }: FailureFacts) {
    super(service, { cause });
    this.reason = reason;
    this.doubt = outcome === 'doubt';
    this.final = final ?? false;
    this.pauseMs = pauseMs ?? 0;
  }
}
