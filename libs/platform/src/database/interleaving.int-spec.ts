import fc from 'fast-check';
import { describeEachDatabase, type TestDatabase } from '../testing';
import type { Database } from './database';
import { LIBRARY, shelf } from './fixtures/library';
import { Shelf } from './fixtures/shelf.entity';

/** One thing somebody does: each write adds two rows at once or not at all. */
type Step = { do: 'write' } | { do: 'read' } | { do: 'pause'; turns: number } | { do: 'join'; steps: Step[]; fails: boolean };

interface Actor {
  transaction: boolean;
  fails: boolean;
  steps: Step[];
}

const simple: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'write' }) },
  fc.constant<Step>({ do: 'read' }),
  fc.nat(4).map((turns): Step => ({ do: 'pause', turns })),
);
const joined: fc.Arbitrary<Step> = fc
  .record({ steps: fc.array(simple, { maxLength: 3 }), fails: fc.boolean() })
  .map(({ steps, fails }): Step => ({ do: 'join', steps, fails }));
const actor: fc.Arbitrary<Actor> = fc.record({
  transaction: fc.boolean(),
  fails: fc.boolean(),
  steps: fc.array(fc.oneof({ weight: 4, arbitrary: simple }, joined), { minLength: 1, maxLength: 5 }),
});

class Undone extends Error {}

/** Plays the actors at once and checks that the table holds what was acknowledged, no more and no less. */
class Play {
  private made = 0;

  constructor(
    private readonly database: Database,
    private readonly run: number,
  ) {}

  async act({ transaction, fails, steps }: Actor): Promise<string[]> {
    if (!transaction) return this.perform(steps);
    try {
      return await this.database.transaction(async () => {
        const codes = await this.perform(steps);
        if (fails) throw new Undone();
        return codes;
      });
    } catch (error) {
      if (error instanceof Undone) return [];
      throw error;
    }
  }

  async rows(): Promise<string[]> {
    const rows = await this.database.dataSource.manager.createQueryBuilder(Shelf, 's').where('s.name = :name', { name: this.name }).orderBy('s.code').getMany();
    return rows.map(({ code }) => code);
  }

  private get name(): string {
    return `run ${this.run}`;
  }

  private async perform(steps: Step[]): Promise<string[]> {
    const kept: string[] = [];
    for (const step of steps) {
      if (step.do === 'write') kept.push(...(await this.write()));
      else if (step.do === 'read') await this.checkPairs();
      else if (step.do === 'pause') for (let turn = 0; turn < step.turns; turn += 1) await this.database.dataSource.query('SELECT 1');
      else kept.push(...(await this.act({ transaction: true, fails: step.fails, steps: step.steps })));
    }
    return kept;
  }

  private async write(): Promise<string[]> {
    this.made += 1;
    const codes = [`${this.run}-${this.made}-a`, `${this.run}-${this.made}-b`];
    await this.database.manager.insert(
      Shelf,
      codes.map((code) => ({ ...shelf(code), name: this.name })),
    );
    return codes;
  }

  /** Seen from outside, rows of a pair come and go together. */
  private async checkPairs(): Promise<void> {
    const rows = await this.rows();
    expect(rows.filter((code) => code.endsWith('a')).map((code) => code.slice(0, -1))).toEqual(rows.filter((code) => code.endsWith('b')).map((code) => code.slice(0, -1)));
  }
}

describeEachDatabase((engine) => {
  let opened: TestDatabase;

  beforeAll(async () => {
    opened = await engine.open(LIBRARY);
  });

  it('keeps exactly what was acknowledged, however work interleaves', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(actor, { minLength: 1, maxLength: 6 }), async (actors) => {
        run += 1;
        const play = new Play(opened.database, run);
        const acknowledged = await Promise.all(actors.map((one) => play.act(one)));
        expect(await play.rows()).toEqual(acknowledged.flat().sort());
      }),
      { numRuns: 60 },
    );
  });
});
