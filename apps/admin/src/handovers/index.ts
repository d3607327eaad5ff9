import type { Handover } from '@portfolio/contracts';
import { defineResource, type MessagesFor } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

const messages: MessagesFor<Handover, 'open'> = {
  name: '岗位交接',
  fields: {
    fromUserId: '移交人',
    fromName: '移交人',
    fromRole: '移交人角色',
    toUserId: '接收人',
    toName: '接收人',
    departmentId: '单位',
    departmentName: '单位',
    reason: '交接事由',
    disablesAccount: '交接完成后停用移交人账号',
    state: '状态',
    preparedBy: '发起人',
    preparedAt: '发起时间',
    signedBy: '移交签字',
    signedAt: '移交签字时间',
    onBehalfReason: '代为移交理由',
    receivedAt: '签收时间',
    cancelledBy: '撤销人',
    cancelledAt: '撤销时间',
    cancelReason: '撤销理由',
    movedCount: '移交事项',
    open: '未办结',
    demo: '演示数据',
  },
};

export const handovers = defineResource({
  name: 'handovers',
  access: { list: 'handover.read', show: 'handover.read' },
  messages,
  list: lazyPage(() => import('./HandoverList'), 'HandoverList'),
  show: lazyPage(() => import('./HandoverShow'), 'HandoverShow'),
});
