import fc from 'fast-check';
import { diffFields } from './diff-fields';

const LABELS = { name: '名称', active: '在用', tags: '标签', role: '角色' };

describe('diffFields', () => {
  it('lists what differs, in the order of the labels, as text', () => {
    const before = { tags: ['甲'], name: '旧', active: true, role: 'filer', secret: 'a' };
    const after = { tags: ['甲', '乙'], name: '新', active: false, role: 'filer', secret: 'b' };
    expect(diffFields(before, after, LABELS)).toEqual([
      { field: 'name', label: '名称', from: '旧', to: '新' },
      { field: 'active', label: '在用', from: '是', to: '否' },
      { field: 'tags', label: '标签', from: '甲', to: '甲、乙' },
    ]);
  });

  it('treats null, undefined, empty text and empty lists as empty', () => {
    expect(diffFields({ name: null, tags: [] }, { name: '', active: undefined }, LABELS)).toEqual([]);
    expect(diffFields({}, { name: '新' }, LABELS)).toEqual([{ field: 'name', label: '名称', from: null, to: '新' }]);
  });

  it('shows a field by its own text', () => {
    const role = (value: unknown) => (value === 'filer' ? '填报员' : '其他');
    expect(diffFields({ role: 'filer' }, { role: 'leader' }, LABELS, { role })).toEqual([{ field: 'role', label: '角色', from: '填报员', to: '其他' }]);
    expect(diffFields({ role: null }, { role: 'filer' }, LABELS, { role })).toEqual([{ field: 'role', label: '角色', from: null, to: '填报员' }]);
  });

  it('finds nothing between a record and itself, and the reverse between swapped ones', () => {
    const record = fc.record({ name: fc.option(fc.string()), active: fc.boolean(), tags: fc.array(fc.string()), role: fc.constantFrom('filer', null) });
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(diffFields(a, a, LABELS)).toEqual([]);
        const back = diffFields(b, a, LABELS).map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }));
        expect(back).toEqual(diffFields(a, b, LABELS));
      }),
    );
  });
});
