export { CurrentUser, PERMISSION_METADATA, PUBLIC_METADATA, Permit, Public } from './access.decorators';
export {
  DateField,
  EmailField,
  EnumField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  ListField,
  MoneyField,
  RawTextField,
  TextField,
  VersionField,
} from './fields';
export { checkedDto } from './checked-dto';
export { HttpModule } from './http.module';
export { NotRepeated } from './idempotency.decorator';
export { IdempotencyRepository } from './idempotency.repository';
export { ExportParams, ListParams, MAX_RANGE, parseListExport, parseListQuery, type ListExport, type ListQuery, type Page } from './list-query';
export { requestContext, runInContext, setPrincipal, type RequestContext } from './request-context';
export { fieldMessages, validationPipe } from './validation.pipe';
