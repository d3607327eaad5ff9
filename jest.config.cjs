/**
 * The one Jest set-up; every project runs it with its own folder as rootDir.
 * NestJS 12 ships ES modules only, so its packages are transformed to CommonJS like our own sources.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
delete swc.$schema;

module.exports = {
  rootDir: process.cwd(),
  testRegex: '\\.(int-)?spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'require', 'node', 'default'] },
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|content-disposition|@fastify/cookie|cookie|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  reporters: ['default', require.resolve('./tools/bootstrap/jest-count-reporter.cjs')],
  setupFiles: [require.resolve('reflect-metadata')],
  testTimeout: 180000,
  maxWorkers: 2,
};
