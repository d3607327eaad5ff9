import fc from 'fast-check';
import { partName } from './part-name';

describe('the name of a part', () => {
  it.each([
    ['昭君路小学', '一期', '昭君路小学（一期）'],
    ['昭君路小学', '昭君路小学一期', '昭君路小学一期'],
    ['双拥街延伸段道路工程', '双拥街延伸段二期', '双拥街延伸段二期'],
    ['双拥街延伸段道路工程', '地下管线', '双拥街延伸段道路工程（地下管线）'],
  ])('%s, %s: %s', (parent, part, name) => expect(partName(parent, part)).toBe(name));

  it('begins as the parent does, has the part in it, and stays when it is named again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 30 }), fc.string({ minLength: 1, maxLength: 30 }), (parent, part) => {
        const name = partName(parent, part);
        expect(name.startsWith(parent.slice(0, 4))).toBe(true);
        expect(name).toContain(part);
        expect(partName(parent, name)).toBe(name);
      }),
    );
  });
});
