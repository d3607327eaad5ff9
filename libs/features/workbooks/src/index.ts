export { WorkbooksModule } from './workbooks.module';
