import './node-version.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { finishWith } from './outcome.mjs';
import { root } from './paths.mjs';
import { say, seconds } from './say.mjs';
import { runStage, stages } from './stages.mjs';
import { add, closingLine, notRun, nothing } from './tally.mjs';
import { ensureTestPackages } from './test-packages.mjs';

await finishWith(async () => {
  await ensureTestPackages();
  await ensureDependencies(root);
  rmSync(join(root, '.nx/jest'), { recursive: true, force: true });
  const freshTests = process.env['CI'] === 'true';
  let total = nothing();
  let testsRun = 0;
  const rows = [];
  /** @type {Set<string>} */
  const broken = new Set();
  for (const stage of stages) {
    const started = Date.now();
    say(`\n=== ${stage.title}（${stage.target}）===`);
    const blocked = stage.after !== undefined && broken.has(stage.after);
    const count = blocked ? notRun(stage.title) : await runStage(root, stage, { freshTests });
    if (count.failed > 0) broken.add(stage.target);
    if (stage.tests) testsRun += count.passed + count.failed;
    total = add(total, count);
    rows.push({ 步骤: stage.title, 通过: count.passed, 失败: count.failed, 跳过: count.skipped, '用时（秒）': seconds(started) });
  }
  say('\n代码规范、类型检查、构建按任务计数（每个项目一项），测试按用例计数：');
  console.table(rows);
  for (const failure of total.failures) say(`失败：${failure}`);
  if (testsRun === 0) say('没有运行任何测试，按失败处理。');
  say(closingLine(total));
  return total.failed > 0 || testsRun === 0 ? 1 : 0;
});
