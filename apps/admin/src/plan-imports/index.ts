import { defineResource } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';
import { planImportMessages, planImportRowMessages } from './messages';

export const planImports = defineResource({
  name: 'plan-imports',
  access: { list: 'plan.import', show: 'plan.import', create: 'plan.import' },
  messages: planImportMessages,
  recordRepresentation: 'fileName',
  list: lazyPage(() => import('./PlanImportList'), 'PlanImportList'),
  show: lazyPage(() => import('./PlanImportShow'), 'PlanImportShow'),
  create: lazyPage(() => import('./PlanImportCreate'), 'PlanImportCreate'),
});

/** Rows of the staged review; they are listed on the import's own page. */
export const planImportRows = defineResource({
  name: 'plan-import-rows',
  access: { list: 'plan.import', edit: 'plan.import' },
  messages: planImportRowMessages,
  recordRepresentation: 'name',
});
