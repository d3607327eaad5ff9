export { MailFailure, type MailFailureReason } from './mail-failure';
export { MailModule } from './mail.module';
export { Mailer, type Mail } from './mailer';
