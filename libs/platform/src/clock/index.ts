export { Clock, dateInShanghai } from './clock';
export { ClockModule } from './clock.module';
