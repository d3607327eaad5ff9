import type { User } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

export const userMessages: MessagesFor<User> = {
  name: '账号',
  fields: {
    username: '用户名',
    displayName: '姓名',
    role: '角色',
    requestedRole: '待批准角色',
    departmentId: '所属单位',
    departmentName: '所属单位',
    email: '电子邮箱',
    active: '状态',
    demo: '演示数据',
    mustChangePassword: '须改密码',
    lastLoginAt: '最近登录',
  },
};
