import type { SessionView } from '@portfolio/contracts';

/** `expired`: the server no longer knows the session, but the page and what was typed on it are still here. */
export interface SessionState {
  view: SessionView | null;
  expired: boolean;
}

const NOBODY: SessionState = { view: null, expired: false };
type Loader = () => Promise<SessionView>;

/** The session in memory: who, which permissions, the CSRF token. Never in local storage. */
export class SessionStore {
  private state = NOBODY;
  private loading: Promise<SessionView> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly loader: Loader) {}

  readonly get = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The session, asked of the server once however many ask at the same time. Rejects when nobody is logged in. */
  load(): Promise<SessionView> {
    if (this.state.view !== null) return Promise.resolve(this.state.view);
    this.loading ??= this.reload().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  /** Asks the server again: after a page reload, or when the CSRF token has changed. */
  async reload(): Promise<SessionView> {
    const view = await this.loader();
    this.open(view);
    return view;
  }

  open(view: SessionView): void {
    this.set({ view, expired: false });
  }

  close(): void {
    this.set(NOBODY);
  }

  /** Called on a 401. Without a session there is nothing to expire. */
  expire(): void {
    if (this.state.view !== null && !this.state.expired) this.set({ ...this.state, expired: true });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
