import type { Absence } from '@portfolio/contracts';
import { defineResource, type MessagesFor } from '../app/defineResource';
import { lazyPage } from '../app/lazyPage';

const messages: MessagesFor<Absence> = {
  name: '代理设置',
  fields: {
    userId: '不在岗人员',
    userName: '不在岗人员',
    departmentName: '单位',
    fromDate: '开始日期',
    toDate: '结束日期',
    substituteId: '代理人',
    substituteName: '代理人',
    note: '说明',
    state: '状态',
    createdBy: '设置人',
  },
};

export const absences = defineResource({
  name: 'absences',
  access: { list: 'absence.own' },
  messages,
  list: lazyPage(() => import('./AbsenceList'), 'AbsenceList'),
});
