export { describeEachDatabase, openTestDatabase, testDatabases, type Engine, type TestDatabase, type TestDatabaseSettings, type TestEngine } from './databases';
export { startPostgres, type TestPostgres } from './postgres';
export { startRedis, type TestRedis } from './redis';
export { startRobots, type RobotMessageReceived, type RobotTrouble, type TestRobots } from './robots';
export { startSmtp, type ReceivedMail, type TestSmtp } from './smtp';
export { waitUntil, type WaitSettings } from './wait-until';
