import { ConfigurationError, textOf, type Environment } from './environment';

/** Where messages for group robots may be posted. */
export class WebhookConfig {
  /**
   * WEBHOOK_ALLOWED_HOSTS: hosts (`host` or `host:port`, separated by commas) that are allowed beside the vendors' own, also without TLS and
   * also at private addresses, for example a relay in the government network.
   */
  readonly allowedHosts: readonly string[];

  constructor(env: Environment) {
    this.allowedHosts = (textOf(env, 'WEBHOOK_ALLOWED_HOSTS') ?? '').split(',').flatMap((entry) => entry.trim().toLowerCase() || []);
    const wrong = this.allowedHosts.find((host) => !/^[a-z0-9.-]{1,253}(:\d{1,5})?$/.test(host));
    if (wrong !== undefined) {
      throw new ConfigurationError(`环境变量 WEBHOOK_ALLOWED_HOSTS 中的 ${wrong} 无效：应为以逗号分隔的主机名或 主机名:端口。`);
    }
  }
}
