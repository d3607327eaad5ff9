import { stopSignals } from './processes.mjs';

/**
 * Remembers that somebody asked us to stop, from now until `end()`. npm hands Ctrl-C on although the terminal already
 * gave it to us: repetitions within a second are one request, a later one means "now".
 */
export class StopRequest {
  /** @type {NodeJS.Signals | null} */
  signal = null;
  #askedAt = 0;
  /** @type {(signal: NodeJS.Signals, urgent: boolean) => void} */
  #act = () => undefined;

  constructor() {
    for (const signal of stopSignals) process.on(signal, this.#hear);
  }

  /** Calls back for each request, also for one that came before. */
  listen(/** @type {(signal: NodeJS.Signals, urgent: boolean) => void} */ act) {
    this.#act = act;
    if (this.signal) act(this.signal, false);
  }

  end() {
    for (const signal of stopSignals) process.off(signal, this.#hear);
  }

  /** @param {NodeJS.Signals} signal */
  #hear = (signal) => {
    const first = this.signal === null;
    if (!first && Date.now() - this.#askedAt < 1000) return;
    this.signal = signal;
    this.#askedAt = Date.now();
    this.#act(signal, !first);
  };
}
