export { MailModule } from './mail.module';
export { Mailer, type Mail } from './mailer';
