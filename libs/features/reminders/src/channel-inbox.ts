import { Injectable } from '@nestjs/common';
import type { DeliveryChannel } from './delivery-channel';

/** 站内提醒: the mark in the database is the delivery, so there is nothing to send. */
@Injectable()
export class InboxChannel implements DeliveryChannel<null> {
  readonly code = 'inbox';
  readonly repeatedNote = null;
  readonly sentNote = null;

  obstacle(): null {
    return null;
  }

  wait(): Promise<null> {
    return Promise.resolve(null);
  }

  render(): Promise<null> {
    return Promise.resolve(null);
  }

  send(): Promise<void> {
    return Promise.resolve();
  }
}
