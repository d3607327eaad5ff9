/** Laws that lint cannot see: each takes a path and its text and says what is wrong, or null. */
export type RepositoryLaw = (path: string, text: string) => string | null;

const isTest = (path: string): boolean => /\.(int-)?spec\.tsx?$/.test(path) || path.includes('/test/');

/** Law 6: the schema comes from migrations, in tests too. */
export const migrationsOnly: RepositoryLaw = (path, text) =>
  /\bsynchronize['"]?\s*:(?!\s*false\b)/.test(text) || /\.synchronize\s*\(/.test(text)
    ? `${path}: law 6: never synchronize, migrations only`
    : null;

/** Law 6: one set of migrations, in one place, written with the column helpers. */
export const schemaInMigrations: RepositoryLaw = (path, text) =>
  !isTest(path) && !path.startsWith('libs/platform/src/database/') && /\b(CREATE|ALTER|DROP)\s+(TABLE|INDEX|UNIQUE INDEX)\b/i.test(text)
    ? `${path}: law 6: the schema changes only in libs/platform/src/database/migrations`
    : null;

const waysIn = [/^libs\/(features\/)?[^/]+\/src\/index\.ts$/, /^libs\/platform\/src\/[^/]+\/index\.ts$/];

/** Law 1: a library has one way in (the platform: one per part); a file of re-exports inside ties its files into one knot. */
export const noInnerBarrels: RepositoryLaw = (path, text) => {
  const onlyHandsOn = /^export\s[^;]*\sfrom\s/m.test(text) && !/^(export )?(const|function|class|async)\s/m.test(text);
  return /^libs\//.test(path) && onlyHandsOn && !waysIn.some((way) => way.test(path)) ? `${path}: law 1: no barrel inside a library` : null;
};

export const repositoryLaws: RepositoryLaw[] = [migrationsOnly, schemaInMigrations, noInnerBarrels];
