import { validationPipe } from '@portfolio/platform/http';
import { ClaimCompletionDto } from './completion.dto';
import { CreateMilestoneDto, MilestoneVersionDto, OrderMilestonesDto, UpdateMilestoneDto } from './milestone.dto';
import { TemplateProposalDto } from './template.dto';

const check = (metatype: new () => object, value: unknown, type: 'body' | 'query' = 'body') => validationPipe().transform(value, { metatype, type }) as Promise<unknown>;

describe('what a request may say', () => {
  it('takes a new milestone with or without dates', async () => {
    const milestone = { projectId: 'p1', kind: 'start', name: ' 开工 ', weight: 10 };
    expect(await check(CreateMilestoneDto, milestone)).toMatchObject({ name: '开工', weight: 10 });
    expect(await check(CreateMilestoneDto, { ...milestone, baselineDate: '2027-03-01', responsibleUserId: null })).toMatchObject({ baselineDate: '2027-03-01' });
  });

  it('says at each field what is wrong, in Chinese', async () => {
    const wrong = { projectId: 'p1', kind: 'nothing', name: '', weight: 0, baselineDate: '2027-02-29', actualDate: '2027-01-01' };
    await expect(check(CreateMilestoneDto, wrong)).rejects.toMatchObject({
      code: 'invalid_fields',
      fields: {
        kind: '请选择节点类别。',
        name: '请填写节点名称。',
        weight: '权重不能小于 1。',
        baselineDate: '计划日期无效，请填写日历上有的日期，例如 2026-11-23。',
        actualDate: '不认识的字段，请勿提交。',
      },
    });
  });

  it('tells a field left out from one emptied', async () => {
    const dto = (await check(UpdateMilestoneDto, { forecastDate: null, version: 2 })) as UpdateMilestoneDto;
    expect(dto.forecastDate).toBeNull();
    expect(dto.baselineDate).toBeUndefined();
  });

  it('needs a version for every change, also in a query', async () => {
    await expect(check(UpdateMilestoneDto, { name: '开工' })).rejects.toMatchObject({ code: 'invalid_fields' });
    expect(await check(MilestoneVersionDto, { version: '3' }, 'query')).toEqual({ version: 3 });
    await expect(check(MilestoneVersionDto, {}, 'query')).rejects.toMatchObject({ code: 'invalid_fields' });
    await expect(check(MilestoneVersionDto, { version: 'x' }, 'query')).rejects.toMatchObject({ code: 'invalid_fields' });
  });

  it('takes completions, orders and template questions', async () => {
    expect(await check(ClaimCompletionDto, { actualDate: '2026-11-20', note: '  ', version: 1 })).toMatchObject({ note: null });
    expect(await check(OrderMilestonesDto, { milestoneIds: ['a', 'b'] })).toMatchObject({ milestoneIds: ['a', 'b'] });
    await expect(check(OrderMilestonesDto, { milestoneIds: [] })).rejects.toMatchObject({ code: 'invalid_fields' });
    expect(await check(TemplateProposalDto, {}, 'query')).toEqual({});
    await expect(check(TemplateProposalDto, { kind: 'castle' }, 'query')).rejects.toMatchObject({ code: 'invalid_fields' });
  });
});
