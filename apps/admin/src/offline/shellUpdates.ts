const OFTEN = 30 * 60_000;

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

/** Keeps the shell on this device where the browser allows it (https or this very machine) and looks for a newer one now and then. */
export async function keepShell(): Promise<void> {
  const workers = (navigator as Partial<Navigator>).serviceWorker;
  if (workers === undefined) return;
  try {
    const registration = await workers.register('/sw.js');
    const found = (worker: ServiceWorker | null) => {
      // Without a controller this is the first one: nothing is old yet.
      if (worker !== null && worker.state === 'installed' && workers.controller !== null) announce(worker);
    };
    found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => found(next));
    });
    setInterval(() => void registration.update().catch(() => undefined), OFTEN);
  } catch {
    // Without it everything works, but with a connection only.
  }
}

export const shellUpdate = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isWaiting: (): boolean => waiting !== null,
  /** Lets the new shell take over and opens the page anew with it. */
  take: (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    waiting?.postMessage('take-over');
  },
};

function announce(worker: ServiceWorker): void {
  waiting = worker;
  for (const listener of listeners) listener();
}
