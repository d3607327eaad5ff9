import { Workspace } from './testing/workspace';

describe('the count of npm test', () => {
  const workspace = new Workspace();
  afterAll(() => workspace.remove());

  const tasks = JSON.stringify([
    { projectName: 'a', target: 'test', status: 0 },
    { projectName: 'b', target: 'test', status: 1 },
    { projectName: 'c', target: 'test', status: 1 },
  ]);

  it('counts lint, types and build by task', () => {
    expect(workspace.evaluate('tally.mjs', `m.countTasks(${tasks})`)).toEqual({ passed: 1, failed: 2, skipped: 0, failures: ['b test', 'c test'] });
  });

  it('counts tests one by one, and a task that failed without a failing test as one more', () => {
    const counts = `{ a: { passed: 5, failed: 0, skipped: 1, failures: [] }, b: { passed: 2, failed: 3, skipped: 0, failures: ['x', 'y', 'z'] } }`;
    expect(workspace.evaluate('tally.mjs', `m.countTests(${tasks}, (project) => (${counts})[project] ?? null)`)).toEqual({
      passed: 7,
      failed: 4,
      skipped: 1,
      failures: ['x', 'y', 'z', 'c test'],
    });
  });

  it('closes with the line that is read by machines', () => {
    expect(workspace.evaluate('tally.mjs', 'm.closingLine({ passed: 3, failed: 1, skipped: 0 })')).toBe('3 passed, 1 failed');
    expect(workspace.evaluate('tally.mjs', 'm.closingLine({ passed: 3, failed: 0, skipped: 2 })')).toBe('3 passed, 0 failed, 2 skipped');
  });
});
