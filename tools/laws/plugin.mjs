import { adminImports } from './rules/admin-imports.mjs';
import { constructorSize } from './rules/constructor-size.mjs';
import { entitiesStayInside } from './rules/entities-stay-inside.mjs';
import { envInConfig } from './rules/env-in-config.mjs';
import { handlerPermission } from './rules/handler-permission.mjs';
import { namedExports } from './rules/named-exports.mjs';
import { ormInRepositories } from './rules/orm-in-repositories.mjs';
import { pureImports } from './rules/pure-imports.mjs';
import { timeInClock } from './rules/time-in-clock.mjs';

/** The house's own lint rules: the laws that no ready-made rule knows. Each has a fixture that must fail. */
export const laws = {
  rules: {
    'admin-imports': adminImports,
    'constructor-size': constructorSize,
    'entities-stay-inside': entitiesStayInside,
    'env-in-config': envInConfig,
    'handler-permission': handlerPermission,
    'named-exports': namedExports,
    'orm-in-repositories': ormInRepositories,
    'pure-imports': pureImports,
    'time-in-clock': timeInClock,
  },
};
