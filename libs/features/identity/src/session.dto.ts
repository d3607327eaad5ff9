import { RawTextField, TextField } from '@portfolio/platform/http';

export class LoginDto {
  @TextField({ label: '用户名', max: 40 }) username!: string;
  @RawTextField({ label: '密码', max: 200 }) password!: string;
}

export class ChangePasswordDto {
  @RawTextField({ label: '原密码', max: 200 }) current!: string;
  @RawTextField({ label: '新密码', max: 200 }) next!: string;
}
