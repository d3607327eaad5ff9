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
      '已提醒2次，其中1次已签收。',
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
    [[], '没有向你单位发出过提醒。'],
    [[null], '系统已提醒1次，未签收。'],
    [['2026-11-04'], '系统已提醒1次，已签收。'],
    [[null, null], '系统已提醒2次，均未签收。'],
    [['2026-11-04', '2026-11-06'], '系统已提醒2次，均已签收。'],
  ])('tells of reminders signed on %j', async (signatures, said) => {
    const reminders = signatures.map((signedOn) => ({ date: '2026-11-03', rung: '逾期 1 个工作日', recipient: '单位负责人', signedOn }));
    expect(await textOf({ reminders })).toContain(said);
  });

  it('numbers requirements only when there are several', async () => {
    expect(await textOf({ requirements: ['查明原因。'] })).not.toContain('1．');
  });

  it('keeps what people write as text, whatever it looks like', async () => {
    expect(await textOf({ subject: '<w:t>&“甲”' })).toContain('&lt;w:t&gt;&amp;“甲”');
  });
});
