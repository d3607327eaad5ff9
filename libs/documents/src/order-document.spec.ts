import { DocxParts } from '../test/docx-parts';
import { orderExample } from '../test/order-example';
import { orderDocument, type OrderDocumentInput } from './order-document';

async function textOf(changes: Partial<OrderDocumentInput>): Promise<string> {
  return (await DocxParts.of(await orderDocument({ ...orderExample, ...changes }))).text;
}

describe('a supervision order', () => {
  it('says what is late by how much, which rule says so, who was told, what to do and until when', async () => {
    const text = await textOf({});
    expect(text.replaceAll(/\s/g, '')).toContain('关于金南四街道路工程施工许可等2个节点逾期的督办通知');
    for (const said of [
      '区住房和城乡建设局（拟定）：',
      '项目有2个节点未按基线日期完成',
      '2026-11-02第1版基线2026-12-202115',
      '未填报75',
      '触发规则：节点逾期超过10个工作日（实际15 个工作日，限度10 个工作日）。',
      '预测日期不作为依据（节假日未公布，按周一至周五计算）。',
      '已提醒你单位2次，其中要求签收的2次已签收1次。',
      '1．查明逾期原因',
      '请于2026年12月4日（节假日未公布，按周一至周五计算）前书面反馈',
      '附件：督办事项办理情况回执',
      '抄送：区发展和改革委员会，区人民政府办公室。',
      '2026年11月23日印发',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('wears no mark that is not true', async () => {
    const text = await textOf({ addresseeProposed: false, holidaysUnpublished: false, demo: false });
    for (const mark of ['拟定', '节假日未公布', '演示数据', '草稿']) expect(text).not.toContain(mark);
  });

  it.each([
    [[], '没有提醒送达你单位。'],
    [[null], '系统已提醒你单位1次，其中要求签收的1次未签收。'],
    [['2026-11-04'], '系统已提醒你单位1次，其中要求签收的1次已签收。'],
    [[null, null], '系统已提醒你单位2次，其中要求签收的2次均未签收。'],
    [['2026-11-04', null], '系统已提醒你单位2次，其中要求签收的2次已签收1次。'],
    [['2026-11-04', '2026-11-06'], '系统已提醒你单位2次，其中要求签收的2次均已签收。'],
  ])('tells of reminders signed on %j', async (signatures, said) => {
    const reminders = signatures.map((signedOn) => ({ date: '2026-11-03', rung: '逾期 1 个工作日', recipient: '单位负责人', asksSignature: true, signedOn }));
    expect(await textOf({ reminders })).toContain(said);
  });

  it('a reminder that asks for no signature is not one that was not signed', async () => {
    const text = await textOf({ reminders: [{ date: '2026-11-03', rung: '当日到期', recipient: '填报员', asksSignature: false, signedOn: null }] });
    expect(text).toContain('无须签收');
    expect(text).not.toContain('未签收');
  });

  it('says why reminders reached nobody', async () => {
    expect(await textOf({ reminders: [], undelivered: ['责任单位没有在用的单位负责人账号'] })).toContain('未能送达的提醒：责任单位没有在用的单位负责人账号。');
  });

  it('numbers requirements only when there are several', async () => {
    expect(await textOf({ requirements: ['查明原因。'] })).not.toContain('1．');
  });

  it('has one numbering where the requirements bring their own', async () => {
    const text = await textOf({ requirements: ['你单位承担的工程逾期。请你单位：', '一、查明原因；', '二、提出时间；', '（三）书面回复。'] });
    for (const said of ['你单位承担的工程逾期', '1．查明原因；', '2．提出时间；', '3．书面回复。']) expect(text).toContain(said);
    for (const twice of ['1．你单位', '．一、', '一、查明']) expect(text).not.toContain(twice);
  });

  it('stays as it went out; a later deadline stands beside the one issued', async () => {
    const text = await textOf({ extendedTo: '2026-12-18' });
    expect(text).toContain('请于2026年12月4日');
    expect(text).toContain('反馈时限已延至2026年12月18日。');
  });

  it('keeps what people write as text, whatever it looks like', async () => {
    expect(await textOf({ subject: '<w:t>&“甲”' })).toContain('&lt;w:t&gt;&amp;“甲”');
  });
});
