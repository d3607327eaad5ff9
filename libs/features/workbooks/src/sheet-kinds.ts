import { Injectable } from '@nestjs/common';
import { WORKBOOK_PERMISSIONS, scopeOf, type Principal } from '@portfolio/contracts';
import { UserError } from '@portfolio/platform/errors';
import { FilingSheet } from './filing-sheet';
import { InvestmentSheet } from './investment-sheet';
import { MilestoneSheet } from './milestone-sheet';
import { OwnerSheet } from './owner-sheet';
import type { SheetKind } from './sheet-kind';

/** The kinds of workbooks, and who may use which. */
@Injectable()
export class SheetKinds {
  private readonly kinds: readonly SheetKind[];

  constructor(filings: FilingSheet, milestones: MilestoneSheet, owners: OwnerSheet, investments: InvestmentSheet) {
    this.kinds = [filings, milestones, owners, investments];
  }

  of(user: Principal): SheetKind[] {
    return this.kinds.filter(({ kind }) => scopeOf(user.role, WORKBOOK_PERMISSIONS[kind]) !== null);
  }

  /** Throws `not_found` for what is no kind, `forbidden` for one that is not the user's. */
  get(user: Principal, name: string): SheetKind {
    const found = this.kinds.find(({ kind }) => kind === name);
    if (found === undefined) throw new UserError('not_found');
    if (scopeOf(user.role, WORKBOOK_PERMISSIONS[found.kind]) === null) throw new UserError('forbidden');
    return found;
  }
}
