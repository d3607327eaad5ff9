/** Keeps the Idempotency-Key of a POST until the server has answered it (interfaces: HTTP). */
export class IdempotencyKeys {
  private readonly open = new Map<string, string>();

  of(path: string, body: unknown): string {
    const name = nameOf(path, body);
    const key = this.open.get(name) ?? randomKey();
    this.open.set(name, key);
    return key;
  }

  forget(path: string, body: unknown): void {
    this.open.delete(nameOf(path, body));
  }
}

function nameOf(path: string, body: unknown): string {
  return `${path} ${JSON.stringify(body)}`;
}

/** `crypto.randomUUID` exists on https and localhost only; offices also serve this over plain http in their own network. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
