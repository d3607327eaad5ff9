/** A kind of work: where it queues and how it is retried. `Payload` is what travels through Redis: keys only, the truth is in the database. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly queue: string;
  /** Tries in all, the first included. */
  readonly attempts: number;
  /** First pause between tries in milliseconds; doubles each time. */
  readonly backoffMs: number;
  /** How many of its queue one process works on at once; the most that any job of the queue asks for. */
  readonly concurrency: number;
  /** Carries the payload's type; never set. */
  readonly payload?: Payload;
}

const defined = new Map<string, JobDefinition<unknown>>();

/** Declares a kind of work, once, in the feature's `*.job.ts`. */
export function defineJob<Payload>(name: string, options: { queue: string; attempts?: number; backoffMs?: number; concurrency?: number }): JobDefinition<Payload> {
  if (defined.has(name)) throw new Error(`job ${name} is defined twice`);
  const job: JobDefinition<Payload> = {
    name, queue: options.queue, attempts: options.attempts ?? 5, backoffMs: options.backoffMs ?? 2000, concurrency: options.concurrency ?? 4,
  };
  defined.set(name, job);
  return job;
}

export function definedJobs(): JobDefinition<unknown>[] {
  return [...defined.values()];
}
