import { connect } from 'node:net';

/** @typedef {{ resolve: (answer: string) => void, reject: (error: Error) => void }} Waiting */

/**
 * Just enough of the Redis protocol to ask a server on a socket how it is and to stop it:
 * the bootstrap runs before any package is installed.
 */
export class RedisClient {
  /** @param {import('node:net').Socket} connection */
  constructor(connection) {
    this.connection = connection;
    /** @type {Waiting[]} */
    this.waiting = [];
    this.received = Buffer.alloc(0);
    /** Settles when the connection has ended, whoever ended it. */
    this.closed = new Promise((resolve) => connection.once('close', () => resolve(undefined)));
    connection.on('data', (chunk) => this.#receive(chunk));
    connection.on('error', () => undefined); // 'close' follows and tells the waiting ones
    connection.once('close', () => this.waiting.splice(0).forEach(({ reject }) => reject(new Error('connection closed'))));
  }

  /**
   * Connects to a server's socket; null when nobody listens there.
   * @param {string} socket
   * @returns {Promise<RedisClient | null>}
   */
  static open(socket) {
    return new Promise((resolve) => {
      const connection = connect(socket);
      connection.once('error', () => resolve(null));
      connection.once('connect', () => resolve(new RedisClient(connection)));
    });
  }

  /**
   * @param {string[]} words
   * @returns {Promise<string>} rejects on an error answer and when the connection ends
   */
  command(...words) {
    const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.connection.write(`*${words.length}\r\n${parts.join('')}`);
    });
  }

  close() {
    this.connection.destroy();
  }

  /** @param {Buffer} chunk */
  #receive(chunk) {
    this.received = Buffer.concat([this.received, chunk]);
    for (let answer = this.#take(); answer; answer = this.#take()) {
      const next = this.waiting.shift();
      if (answer.failed) next?.reject(new Error(answer.text));
      else next?.resolve(answer.text);
    }
  }

  /** @returns {{ text: string, failed: boolean } | null} the next whole answer, null while it is incomplete */
  #take() {
    const end = this.received.indexOf('\r\n');
    if (end < 0) return null;
    const kind = String.fromCharCode(this.received[0] ?? 0);
    const head = this.received.toString('utf8', 1, end);
    const length = kind === '$' ? Number(head) : -1;
    const total = length < 0 ? end + 2 : end + 2 + length + 2;
    if (this.received.length < total) return null;
    const text = length < 0 ? head : this.received.toString('utf8', end + 2, end + 2 + length);
    this.received = this.received.subarray(total);
    return { text, failed: kind === '-' };
  }
}
