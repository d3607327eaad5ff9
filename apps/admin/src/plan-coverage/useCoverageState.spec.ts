import { filterFrom, workHref } from './useCoverageState';

describe('filter in the address', () => {
  it('is read back as it was written', () => {
    const filter = { q: '停车', open: true, doubtful: true };
    expect(filterFrom(JSON.stringify(filter))).toEqual(filter);
  });

  it.each([null, '', '{', '7', 'null', '{"q":7,"open":"true","light":"red"}'])('is no filter: %s', (text) => {
    expect(filterFrom(text)).toEqual({});
  });
});

it('a work’s link keeps the view', () => {
  expect(workHref('#/coverage?', 'i 1')).toBe('#/coverage?item=i%201');
  expect(workHref('#/coverage?box=7', 'i1')).toBe('#/coverage?box=7&item=i1');
});
