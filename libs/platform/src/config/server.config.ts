import { integerOf, textOf, type Environment } from './environment';

/** Where HTTP listens and how links in mails point back. */
export class ServerConfig {
  /** PORT, TCP port; 0 takes a free one. */
  readonly port: number;
  /** HOST, address to listen on. */
  readonly host: string;
  /** PUBLIC_URL: the address users type, without a trailing slash; links in mails start with it. */
  readonly publicUrl: string;
  /** Whether PUBLIC_URL was set: an address made of HOST and PORT rarely opens on somebody else's machine. */
  readonly publicUrlGiven: boolean;
  /** ADMIN_DIR: built admin to serve; null serves the API alone. */
  readonly adminDir: string | null;
  /** COOKIE_SECURE=true where the product stands behind TLS. */
  readonly secureCookie: boolean;

  constructor(env: Environment) {
    this.port = integerOf(env, 'PORT', 3000, 0, 65535);
    this.host = textOf(env, 'HOST') ?? '127.0.0.1';
    const publicUrl = textOf(env, 'PUBLIC_URL');
    this.publicUrlGiven = publicUrl !== null;
    this.publicUrl = (publicUrl ?? `http://${this.host}:${this.port}`).replace(/\/+$/, '');
    this.adminDir = textOf(env, 'ADMIN_DIR');
    this.secureCookie = textOf(env, 'COOKIE_SECURE') === 'true' || this.publicUrl.startsWith('https:');
  }
}
