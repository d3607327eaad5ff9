export { FilingModule } from './filing.module';
