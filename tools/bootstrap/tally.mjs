/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Count
 * @typedef {Pick<import('./nx.mjs').Task, 'projectName' | 'target' | 'status'>} Task
 */

/** @returns {Count} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/**
 * A stage that could not run, because what it needs failed: one failure.
 * @param {string} title
 * @returns {Count}
 */
export const notRun = (title) => ({ ...nothing(), failed: 1, failures: [`${title}：没有运行，因为前面的步骤失败了`] });

/**
 * Counts a stage whose tasks hold no tests of their own (lint, types, build): one per task.
 * @param {Task[]} tasks
 * @returns {Count}
 */
export function countTasks(tasks) {
  const failures = tasks.filter(({ status }) => status !== 0).map(({ projectName, target }) => `${projectName} ${target}`);
  return { ...nothing(), passed: tasks.length - failures.length, failed: failures.length, failures };
}

/**
 * Counts a stage of Jest runs by their tests. A task that failed although none of its tests did (it crashed,
 * or never wrote a count) is one failure more.
 * @param {Task[]} tasks
 * @param {(projectName: string) => Count | null} countOf what the project's Jest run counted
 * @returns {Count}
 */
export function countTests(tasks, countOf) {
  return tasks.map((task) => {
    const count = countOf(task.projectName) ?? nothing();
    return task.status !== 0 && count.failed === 0 ? add(count, countTasks([task])) : count;
  }).reduce(add, nothing());
}

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** The closing line that continuous integration reads. */
export function closingLine(/** @type {Count} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
