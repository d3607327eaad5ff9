export {
  CountColumn,
  DateColumn,
  DecimalColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LongTextColumn,
  ReferenceColumn,
  Table,
  TableIndex,
  TextColumn,
  VersionNumberColumn,
} from './columns';
export { createDataSource, loadedEntities, openDataSource, type EntityClass, type MigrationClass } from './data-source';
export { Database } from './database';
export { DatabaseModule } from './database.module';
export { schemaDrift } from './drift';
export { StaleVersionError, isUniqueViolation, refuseDuplicate, translateDatabaseError } from './errors';
export { explainDatabaseError } from './explain';
export type { ListQuery, Page } from '../http/list-query';
export { insertMany } from './insert-many';
export { applyList, readPage, readRawPage, type ListSpec } from './list';
export { atLeast, atMost, contains, eq, isTrue, oneOf, type ListFilter } from './list-filters';
export { MigrationFailedError, migrate, undoLastMigration } from './migrate';
export { newId } from './new-id';
export { updateVersioned, type Versioned } from './optimistic';
export { WriteLockTimeoutError } from './write-lock';
