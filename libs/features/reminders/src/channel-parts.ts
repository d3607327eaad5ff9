import { CalendarFeedRow } from './calendar-feed.entity';
import { CalendarFeedsController } from './calendar-feeds.controller';
import { CalendarFeedsRepository } from './calendar-feeds.repository';
import { CalendarFeedsService } from './calendar-feeds.service';
import { ChannelChoices } from './channel-choices';
import { EmailChannel } from './channel-email';
import { ChannelHealth } from './channel-health';
import { InboxChannel } from './channel-inbox';
import { ChannelPreferenceRow } from './channel-preference.entity';
import { ChannelPreferencesController } from './channel-preferences.controller';
import { ChannelPreferencesRepository } from './channel-preferences.repository';
import { ChannelPreferencesService } from './channel-preferences.service';
import { DingtalkChannel, WecomChannel } from './channel-robot';
import { DeliveriesController } from './deliveries.controller';
import { DeliveriesRepository } from './deliveries.repository';
import { DeliveriesService } from './deliveries.service';
import { DeliveryChannels } from './delivery-channels';
import { DeliveryFailureRow } from './delivery-failure.entity';
import { DeliveryFailuresRepository } from './delivery-failures.repository';
import { DigestDispatch } from './digest-dispatch';
import { DigestDispatchProcessor } from './digest-dispatch.processor';
import { DigestOutbox } from './digest-outbox';
import { DigestRow } from './digest.entity';
import { DigestsRepository } from './digests.repository';
import { FeedMilestonesRepository } from './feed-milestones.repository';
import { FeedReader } from './feed-reader';
import { FeedThrottle } from './feed-throttle';
import { JobBoard } from './job-board';
import { JobBoardController } from './job-board.controller';
import { RobotAddresses } from './robot-addresses';
import { RobotDirectory } from './robot-directory';
import { RobotPace } from './robot-pace';
import { RobotSender } from './robot-sender';
import { RobotTests } from './robot-tests';
import { RobotRow } from './robot.entity';
import { RobotsController } from './robots.controller';
import { RobotsRepository } from './robots.repository';
import { RobotsService } from './robots.service';

/** How reminders reach people: digests and their channels, choices, deliveries, group robots, calendar feeds, the board of queues. */
export const CHANNEL_ENTITIES = [DigestRow, ChannelPreferenceRow, RobotRow, DeliveryFailureRow, CalendarFeedRow];

export const CHANNEL_CONTROLLERS = [ChannelPreferencesController, RobotsController, DeliveriesController, CalendarFeedsController, JobBoardController];

const digests = [DigestsRepository, DigestOutbox, DigestDispatch, DigestDispatchProcessor];
const channels = [InboxChannel, EmailChannel, DingtalkChannel, WecomChannel, DeliveryChannels, ChannelHealth];
const choices = [ChannelPreferencesRepository, ChannelPreferencesService, ChannelChoices];
const deliveries = [DeliveriesRepository, DeliveriesService, DeliveryFailuresRepository];
const robots = [RobotsRepository, RobotsService, RobotAddresses, RobotDirectory, RobotPace, RobotSender, RobotTests];
const feeds = [CalendarFeedsRepository, CalendarFeedsService, FeedMilestonesRepository, FeedReader, FeedThrottle];

export const CHANNEL_PROVIDERS = [...digests, ...channels, ...choices, ...deliveries, ...robots, ...feeds, JobBoard];
