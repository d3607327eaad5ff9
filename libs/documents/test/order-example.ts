import type { OrderDocumentInput } from '../src';

/** An order with everything in it that an order can have. */
export const orderExample: OrderDocumentInput = {
  issuer: '玉泉区人民政府督查室',
  number: '玉督〔2026〕1号',
  subject: '金南四街道路工程施工许可等2个节点逾期',
  addressee: '区住房和城乡建设局',
  addresseeProposed: true,
  hits: [{ text: '节点逾期超过10个工作日', value: '15 个工作日', threshold: '10 个工作日' }],
  evidence: [
    { projectCode: 'YQ-07-03-02', projectName: '金南四街道路工程', milestoneName: '施工许可', baselineNumber: 1, baselineDate: '2026-11-02', forecastDate: '2026-12-20', daysLate: 21, workingDaysLate: 15 },
    { projectCode: 'YQ-07-03-02', projectName: '金南四街道路工程', milestoneName: '招标', baselineNumber: 1, baselineDate: '2026-11-16', forecastDate: null, daysLate: 7, workingDaysLate: 5 },
  ],
  reminders: [
    { date: '2026-11-03', rung: '逾期 1 个工作日', recipient: '填报员、单位负责人', asksSignature: true, signedOn: '2026-11-04' },
    { date: '2026-11-05', rung: '逾期 3 个工作日', recipient: '单位负责人、包联领导', asksSignature: true, signedOn: null },
  ],
  undelivered: ['责任单位没有在用的填报员账号，请系统管理员开设账号'],
  requirements: ['查明逾期原因，明确责任人，提出补救措施。', '重新核定完成时限；需要调整基线的，按程序提出调整申请。'],
  deadline: '2026-12-04',
  extendedTo: null,
  holidaysUnpublished: true,
  issuedOn: '2026-11-23',
  copyTo: ['区发展和改革委员会', '区人民政府办公室'],
  demo: true,
};
