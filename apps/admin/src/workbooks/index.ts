import type { AppRoute } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

/** 表格导入: workbooks to fill in outside of the system. */
export const workbooksRoute: AppRoute = { path: '/workbooks', permission: 'workbook.use', page: lazyPage(() => import('./WorkbooksPage'), 'WorkbooksPage') };
