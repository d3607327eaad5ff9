import { importRule } from './imports.mjs';

/** Law 5: a controller that cannot name an entity cannot send one. */
export const entitiesStayInside = importRule(
  'Law 5: entities never leave the API: controllers answer with contract types',
  (place, source) => place.endsWith('.controller.ts') && /\.(entity|repository)$/.test(source),
);
