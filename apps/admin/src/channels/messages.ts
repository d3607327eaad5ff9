import type { MessagesFor } from '../app/defineResource';
import type { RobotForm } from './robotModel';

export const robotMessages: MessagesFor<RobotForm> = {
  name: '群机器人',
  fields: {
    name: '名称',
    channel: '类型',
    departmentId: '所属单位',
    departmentName: '所属单位',
    address: '机器人地址',
    addressHint: '机器人地址',
    secret: '加签密钥',
    hasSecret: '加签',
    active: '状态',
    createdAt: '设置时间',
  },
};
