export { CircularPublisher } from './circular-publisher';
export { OversightModule } from './oversight.module';
