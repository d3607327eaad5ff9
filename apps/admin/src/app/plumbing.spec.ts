import { networkError, toHttpError } from './httpError';
import { fileNameOf, urlOf } from './http';
import { shouldRetry } from './queryClient';
import { survivesLogout } from './store';

describe('plumbing', () => {
  it('leaves empty query parts out', () => {
    expect(urlOf('/a', { x: 1, y: undefined, z: null })).toBe('/api/v1/a?x=1');
    expect(urlOf('/a')).toBe('/api/v1/a');
  });

  it('reads the file name of a download, the UTF-8 one first', () => {
    expect(fileNameOf(`attachment; filename="projects.csv"; filename*=UTF-8''%E9%A1%B9%E7%9B%AE.csv`)).toBe('项目.csv');
    expect(fileNameOf('attachment; filename="projects.csv"')).toBe('projects.csv');
    expect(fileNameOf(null)).toBeNull();
  });

  it('asks again by itself only when the connection was lost, and not for ever', () => {
    expect(shouldRetry(0, networkError())).toBe(true);
    expect(shouldRetry(2, networkError())).toBe(false);
    expect(shouldRetry(0, toHttpError(500, { code: 'unexpected', message: 'x', correlationId: 'c' }, null))).toBe(false);
  });

  it.each([
    ['theme', true],
    ['projects.savedQueries', true],
    ['projects.datatable', true],
    ['ui.density', true],
    ['projects.listParams', false],
    ['projects.selectedIds', false],
  ])('after a logout %s stays: %s', (key, stays) => {
    expect(survivesLogout(key)).toBe(stays);
  });
});
