import type { Milestone, ProjectDetail } from '@portfolio/contracts';
import { formOf, requestOf, weightsOf } from './requestModel';

const project = { id: 'p1', name: '双拥街延伸段', leadDepartmentId: 'u1', cooperatingDepartmentIds: ['u2'], place: '昭君路' } as ProjectDetail;
const milestones = [
  { id: 'm1', baselineDate: '2026-11-30', weight: 30, baselineNumber: 1 },
  { id: 'm2', baselineDate: '2027-06-30', weight: 70, baselineNumber: 1 },
  { id: 'm3', baselineDate: null, weight: 10, baselineNumber: 0 },
] as Milestone[];

describe('what a request sends', () => {
  it('names only the milestones that change, and those taken in', () => {
    const form = { ...formOf('reschedule', project, milestones), reason: ' 管线迁改 ' };
    expect(requestOf('reschedule', form, project, milestones)).toEqual({ kind: 'reschedule', projectId: 'p1', reason: '管线迁改', documentNumber: null });
    const changed = { ...form, dates: { ...form.dates, m1: '2026-12-14', m3: '2027-09-30' } };
    expect(requestOf('reschedule', changed, project, milestones)['milestones']).toEqual([{ milestoneId: 'm1', baselineDate: '2026-12-14', weight: 30 }]);
    expect(requestOf('reschedule', { ...changed, taken: { m3: true } }, project, milestones)['milestones']).toEqual([
      { milestoneId: 'm1', baselineDate: '2026-12-14', weight: 30 },
      { milestoneId: 'm3', baselineDate: '2027-09-30', weight: 10 },
    ]);
  });

  it('counts the weights of the next baseline as they are being changed', () => {
    const form = formOf('reschedule', project, milestones);
    expect(weightsOf(form, milestones)).toEqual({ before: 100, after: 100 });
    expect(weightsOf({ ...form, weights: { ...form.weights, m1: 20 }, taken: { m3: true } }, milestones)).toEqual({ before: 100, after: 100 });
    expect(weightsOf({ ...form, weights: { ...form.weights, m1: 95 } }, milestones)).toEqual({ before: 100, after: 165 });
    const beyond = { ...form, dates: { ...form.dates, m2: '2031-03-31' }, beyondPlanReason: ' 自治区已批准 ' };
    expect(requestOf('reschedule', beyond, project, milestones)).toMatchObject({ beyondPlanReason: '自治区已批准' });
  });

  it('opens with the present owners and names, and sends a name only when it is another', () => {
    expect(formOf('owner', project, [])).toEqual({ leadDepartmentId: 'u1', cooperatingDepartmentIds: ['u2'] });
    const split = { ...formOf('split', project, []), parts: [{ name: '二期', place: '昭君路', leadDepartmentId: 'u1' }] };
    expect(requestOf('split', split, project, [])).toMatchObject({ name: null, parts: [{ name: '二期', place: '昭君路', totalInvestment: null }] });
    expect(requestOf('split', { ...split, name: '双拥街延伸段一期' }, project, [])).toMatchObject({ name: '双拥街延伸段一期' });
    expect(requestOf('suspend', { reason: '资金未落实' }, project, [])).toEqual({ kind: 'suspend', projectId: 'p1', reason: '资金未落实', documentNumber: null });
  });
});
