import { cyclesOf, importGraph } from './import-graph';
import { migrationsOnly, noInnerBarrels, repositoryLaws, schemaInMigrations } from './repository-laws';
import { filesBelow, projects, textOf } from './workspace-files';

const sources = ['apps', 'libs', 'tools'].flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path) && !path.startsWith('tools/laws/'));
const layers = ['contracts', 'pure', 'documents', 'platform', 'feature', 'api', 'admin', 'e2e', 'tool'];

describe('the repository keeps the laws that lint cannot see', () => {
  it('looks at real files', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it('migrations only, schema in one place, no inner barrels', () => {
    expect(sources.flatMap((path) => repositoryLaws.map((law) => law(path, textOf(path))).filter(Boolean))).toEqual([]);
  });

  it('no import cycle between files', () => {
    expect(cyclesOf(importGraph(sources))).toEqual([]);
  });

  it.each([...projects()])('%s has one known layer, and a target for all that it holds', (folder, { nx }) => {
    const tags = nx?.tags ?? [];
    expect(layers).toContain(tags.find((tag) => tag.startsWith('layer:'))?.replace('layer:', ''));
    expect(Object.keys(nx?.targets ?? {})).toEqual(expect.arrayContaining(['lint', 'typecheck']));
    const hasTests = filesBelow(folder).some((path) => /\.(int-)?spec\.tsx?$/.test(path));
    // Tests without a target would never run, and nobody would know.
    if (hasTests) expect(Object.keys(nx?.targets ?? {})).toContain(folder === 'apps/e2e' ? 'e2e' : 'test');
  });

  it.each([...projects()].filter(([folder]) => folder.startsWith('libs/features/')))('%s has its place in the direction of features', (folder, { nx }) => {
    const feature = folder.replace('libs/features/', '');
    expect(nx?.tags).toEqual(expect.arrayContaining(['layer:feature', `feature:${feature}`]));
    expect(/const features = \[(.+?)\n\];/s.exec(textOf('eslint.config.mjs'))?.[1]).toContain(`'${feature}'`);
  });
});

describe('each of these laws fails what breaks it', () => {
  it.each(['synchronize: true', '"synchronize": process.env.CI', 'await source.synchronize()'])('migrations only: %s', (text) => {
    expect(migrationsOnly('libs/platform/src/testing/databases.ts', text)).toContain('law 6');
  });

  it('migrations only lets synchronize be false', () => {
    expect(migrationsOnly('libs/platform/src/database/options.ts', 'synchronize: false')).toBeNull();
  });

  it('schema in migrations', () => {
    const sql = 'await manager.query("ALTER TABLE projects ADD COLUMN x")';
    expect(schemaInMigrations('libs/features/catalogue/src/projects.repository.ts', sql)).toContain('law 6');
    expect(schemaInMigrations('libs/platform/src/database/migrations/01-audit.ts', sql)).toBeNull();
  });

  it('no barrel inside a library, whatever its name', () => {
    const barrel = "export * from './a';\nexport { b } from './b';\n";
    expect(noInnerBarrels('libs/features/schedule/src/milestones/index.ts', barrel)).toContain('law 1');
    expect(noInnerBarrels('libs/platform/src/http/lists/index.ts', barrel)).toContain('law 1');
    expect(noInnerBarrels('libs/features/schedule/src/all.ts', barrel)).toContain('law 1');
    expect(noInnerBarrels('libs/features/schedule/src/index.ts', barrel)).toBeNull();
    expect(noInnerBarrels('libs/platform/src/http/index.ts', barrel)).toBeNull();
    expect(noInnerBarrels('libs/platform/src/database/migrations/index.ts', "import { A } from './a';\nexport const ALL = [A];\n")).toBeNull();
  });

  it('no import cycle, also through a re-export; types make none', () => {
    const fixture = (folder: string, names: string[]): string[] => names.map((name) => `tools/laws/fixtures/${folder}/${name}.ts`);
    expect(cyclesOf(importGraph(fixture('cycle', ['a', 'b', 'c']))).map((cycle) => cycle.sort())).toEqual([fixture('cycle', ['a', 'b', 'c'])]);
    expect(cyclesOf(importGraph(fixture('no-cycle', ['a', 'b'])))).toEqual([]);
  });
});
