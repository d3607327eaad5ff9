import { ROLES, ROLE_LABELS } from '@portfolio/contracts';
import { InvalidArgumentError, type Command } from 'commander';
import { inApp, print } from './in-app';

function role(text: string): (typeof ROLES)[number] {
  const found = ROLES.find((candidate) => candidate === text);
  if (found === undefined) throw new InvalidArgumentError(`可选：${ROLES.map((r) => `${r}（${ROLE_LABELS[r]}）`).join('、')}`);
  return found;
}

export function userCommands(program: Command): void {
  program
    .command('user:create')
    .description('新建账号；不给密码时生成一次性密码，首次登录须修改')
    .requiredOption('--username <name>', '用户名')
    .requiredOption('--name <姓名>', '姓名')
    .requiredOption('--role <role>', '角色', role)
    .option('--department <code>', '责任单位编码')
    .option('--email <address>', '电子邮箱')
    .option('--json', '输出 JSON')
    .action(async (options: { username: string; name: string; role: (typeof ROLES)[number]; department?: string; email?: string; json?: boolean }) => {
      const { Accounts } = await import('@portfolio/identity');
      const created = await inApp((app) =>
        app.get(Accounts).create({
          username: options.username,
          displayName: options.name,
          role: options.role,
          departmentCode: options.department ?? null,
          email: options.email ?? null,
        }),
        { fills: 'none' },
      );
      print(options.json, created, [`已新建账号 ${created.username}（${ROLE_LABELS[options.role]}），一次性密码：${created.password}`]);
    });
  program
    .command('user:reset-password')
    .description('重置密码：生成一次性密码，首次登录须修改，原有登录全部失效')
    .requiredOption('--username <name>', '用户名')
    .option('--json', '输出 JSON')
    .action(async ({ username, json }: { username: string; json?: boolean }) => {
      const { Accounts } = await import('@portfolio/identity');
      const reset = await inApp((app) => app.get(Accounts).resetPassword(username));
      print(json, reset, [`账号 ${reset.username} 的一次性密码：${reset.password}`]);
    });
}
