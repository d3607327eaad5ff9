import { Injectable } from '@nestjs/common';
import type { AttachmentOwnerType, Principal } from '@portfolio/contracts';

/** What the owner of attachments says about itself, as one user meets it. */
export interface AttachmentOwnerFacts {
  projectId: string | null;
  /** What people call it, for example `YQ-07-03-01 施工许可`. */
  label: string;
  mayAdd: boolean;
  /** Whether attachments can still be taken away; only the unit that brought one may. */
  mayRemove: boolean;
  /** The day it claims something happened (a completion); null while it claims nothing. */
  claimedDate: string | null;
  /** The first day its claim is about (a period's first day); null where there is none. */
  notBefore: string | null;
}

/** Facts of those owners that exist and that this user may read: the others are left out, and so are their attachments. */
export type DescribeOwners = (user: Principal, ids: readonly string[]) => Promise<ReadonlyMap<string, AttachmentOwnerFacts>>;

/** What can have attachments, told by the features that own it: they decide who reads, adds and takes away. */
@Injectable()
export class AttachmentOwners {
  private readonly types = new Map<AttachmentOwnerType, DescribeOwners>();

  /** Called in a feature module's `onModuleInit`. */
  register(type: AttachmentOwnerType, describe: DescribeOwners): void {
    this.types.set(type, describe);
  }

  /** Null when it does not exist or is not the user's to read. */
  async one(user: Principal, type: AttachmentOwnerType, id: string): Promise<AttachmentOwnerFacts | null> {
    return (await this.many(user, type, [id])).get(id) ?? null;
  }

  async many(user: Principal, type: AttachmentOwnerType, ids: readonly string[]): Promise<ReadonlyMap<string, AttachmentOwnerFacts>> {
    return (await this.types.get(type)?.(user, ids)) ?? new Map<string, AttachmentOwnerFacts>();
  }
}
