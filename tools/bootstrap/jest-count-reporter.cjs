/**
 * Writes what the Jest run of an Nx task counted to .nx/jest/<target>/<project>.json. Nx keeps the file with the task's
 * outputs, so a run answered from the cache is counted too. `npm test` adds the files up.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');

const root = join(__dirname, '../..');

class JestCountReporter {
  /**
   * @param {Set<unknown>} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const { NX_TASK_TARGET_PROJECT: project, NX_TASK_TARGET_TARGET: target } = process.env;
    if (!project || !target) return; // somebody runs Jest by hand
    const file = join(root, '.nx/jest', target, `${project}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(countOf(results)));
  }
}

/** @param {import('@jest/reporters').AggregatedResult} results */
function countOf(results) {
  const failures = results.testResults.flatMap((file) => {
    const tests = file.testResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    // A file that does not even load has no test to blame.
    const names = tests.length > 0 || !file.testExecError ? tests : ['(文件无法运行)'];
    return names.map((name) => `${relative(root, file.testFilePath)} › ${name}`);
  });
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
    failures,
  };
}

module.exports = JestCountReporter;
