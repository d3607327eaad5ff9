import type { PlanImport, PlanImportRow } from '@portfolio/contracts';
import type { MessagesFor } from '../app/defineResource';

export const planImportMessages: MessagesFor<PlanImport, 'text'> = {
  name: '规划导入',
  fields: {
    fileName: '文件名',
    text: '规划文本',
    textSha256: '文本校验值',
    state: '状态',
    startedAt: '上传时间',
    startedBy: '上传人',
    committedAt: '入库时间',
    boxes: '专栏（个）',
    programmes: '重点工程（个）',
    items: '条目（条）',
    indicators: '指标（项）',
    added: '新增',
    unchanged: '无变化',
    changed: '有变化',
    removed: '文中已无',
    findings: '解析意见',
  },
};

export const planImportRowMessages: MessagesFor<PlanImportRow> = {
  name: '导入条目',
  fields: {
    importId: '规划导入',
    box: '专栏',
    boxTitle: '专栏名称',
    programmeNumber: '重点工程编号',
    programmeTitle: '重点工程',
    seq: '序号',
    name: '条目名称',
    verbatim: '原文',
    place: '地点或单位',
    line: '行号',
    warnings: '存疑',
    change: '变化',
    previousName: '原条目名称',
    reviewed: '已核对',
  },
};
