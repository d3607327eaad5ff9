/** @typedef {import('@portfolio/platform/testing').TestDatabase} TestDatabase */
/** @typedef {Record<string, unknown>} Row */

const CHUNK = 400;

/** Rows of the product's tables without its entities: what is new is a copy of a row that the product has made, so that it keeps up with the schema. */
export class Rows {
  /** @param {TestDatabase} opened */
  constructor({ dataSource, database }) {
    this.dataSource = dataSource;
    this.dialect = database.dialect;
  }

  /**
   * @param {string} sql
   * @returns {Promise<Row[]>}
   */
  query(sql) {
    return this.dataSource.query(sql);
  }

  /**
   * @param {string} sql
   * @returns {Promise<Row>}
   */
  async one(sql) {
    const [row] = await this.query(sql);
    if (row === undefined) throw new Error(`nothing found: ${sql}`);
    return row;
  }

  /** @param {string} sql */
  async count(sql) {
    return Number((await this.one(sql))['n']);
  }

  /**
   * Copies of a row, each with its own changes.
   * @param {string} table
   * @param {Row} template
   * @param {readonly Row[]} changes
   */
  async copies(table, template, changes) {
    const columns = Object.keys(template);
    await this.dataSource.transaction(async (manager) => {
      for (let at = 0; at < changes.length; at += CHUNK) {
        const rows = changes.slice(at, at + CHUNK).map((change) => ({ ...template, ...change }));
        const places = rows.map((_row, row) => `(${columns.map((_column, column) => this.place(row * columns.length + column)).join(', ')})`);
        const values = rows.flatMap((/** @type {Row} */ row) => columns.map((column) => row[column]));
        await manager.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, values);
      }
    });
  }

  /** @param {number} at */
  place(at) {
    return this.dialect === 'postgres' ? `$${at + 1}` : '?';
  }
}
