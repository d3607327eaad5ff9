import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from './testing/workspace';

describe('build', () => {
  let workspace: Workspace;
  beforeEach(() => (workspace = new Workspace()));
  afterEach(() => workspace.remove());

  const isBuilt = (): unknown => workspace.evaluate('build.mjs', 'm.isBuilt(process.cwd())');
  const build = (): unknown => workspace.evaluate('build.mjs', '(await import("./tools/bootstrap/say.mjs")).speakTo(process.stderr) ?? m.ensureBuilt(process.cwd())');

  it('builds once, and not again while nothing has changed', () => {
    expect(isBuilt()).toBe(false);
    build();
    expect(isBuilt()).toBe(true);
    build();
    expect(workspace.builds).toBe(1);
    expect(workspace.read('nx-calls')).toContain('--projects=apps/api,apps/admin');
  });

  it.each(['apps/api/src/main.js', 'apps/admin/src/index.html', 'libs/rules/src/index.js', 'package-lock.json', 'nx.json'])(
    'is stale after an edit of %s',
    (file) => {
      build();
      workspace.write(file, '{"changed":true}');
      expect(isBuilt()).toBe(false);
    },
  );

  it('is stale after a source was added', () => {
    build();
    workspace.write('libs/rules/src/added.ts', '');
    expect(isBuilt()).toBe(false);
  });

  it('is stale when somebody else wrote or removed what was built', () => {
    build();
    workspace.write('apps/api/dist/main.js', 'other');
    expect(isBuilt()).toBe(false);
    build();
    expect(isBuilt()).toBe(true);
    workspace.evaluate('build.mjs', '(await import("node:fs")).rmSync("libs/rules/dist", { recursive: true })');
    expect(isBuilt()).toBe(false);
  });

  it('stands when only tests, times or the data folder change', () => {
    build();
    workspace.write('libs/rules/src/light.spec.ts', 'test');
    workspace.write('data/portfolio.sqlite', 'x');
    utimesSync(join(workspace.root, 'apps/api/src/main.js'), new Date(), new Date());
    expect(isBuilt()).toBe(true);
  });

  it('says what failed and leaves no stamp', () => {
    workspace.write('apps/api/src/broken.js', '');
    expect(build).toThrow('unexpected token');
    expect(isBuilt()).toBe(false);
  });
});
