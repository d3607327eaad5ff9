import { importRule } from './imports.mjs';

const allowed = [/\.entity\.ts$/, /\.repository\.ts$/, /^libs\/platform\/src\/(database|testing)\//];

/** Law 2: queries live in repositories, so that the database layer can be exchanged in one place. */
export const ormInRepositories = importRule(
  'Law 2: only *.entity.ts, *.repository.ts and platform/database import TypeORM',
  (place, source) => /^(@nestjs\/)?typeorm(\/|$)/.test(source) && !allowed.some((pattern) => pattern.test(place)),
);
