/** Runs the work of one key one after another; different keys do not wait for each other. */
export class OneAtATime {
  private readonly last = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    const quiet = turn.catch(() => undefined);
    this.last.set(key, quiet);
    void quiet.then(() => {
      if (this.last.get(key) === quiet) this.last.delete(key);
    });
    return turn;
  }
}
