/** What a wrong environment variable is answered with at start-up: one sentence, exit 1. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's environment over the given defaults. */
export function systemEnvironment(defaults: Environment = {}): Environment {
  return { ...defaults, ...process.env };
}

export function textOf(env: Environment, key: string): string | null {
  const value = env[key]?.trim();
  return value === undefined || value === '' ? null : value;
}

export function integerOf(env: Environment, key: string, fallback: number, min: number, max: number): number {
  const text = textOf(env, key);
  if (text === null) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigurationError(`环境变量 ${key}=${text} 无效：应为 ${min} 到 ${max} 之间的整数。`);
  }
  return value;
}

export function choiceOf<T extends string>(env: Environment, key: string, choices: readonly T[], fallback: T): T {
  const text = textOf(env, key);
  if (text === null) return fallback;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new ConfigurationError(`环境变量 ${key}=${text} 无效：可选 ${choices.join('、')}。`);
  return found;
}
