import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@portfolio/audit';
import { ProjectDirectory, type EndedProject } from '@portfolio/catalogue';
import { Clock } from '@portfolio/platform/clock';
import { BlockerJournal } from './blocker-journal';
import { BlockersRepository, type BlockerChanges } from './blockers.repository';

/** What becomes of a project's open blockers when it is withdrawn: they go on in the project it is packaged into, or end by name. */
@Injectable()
export class BlockerHandover {
  constructor(
    private readonly repository: BlockersRepository,
    private readonly projects: ProjectDirectory,
    private readonly journal: BlockerJournal,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Inside the transaction of the approval. Deadlines stay: packaging makes nothing less late. */
  async ended({ districtId, projectId, goesOnIn, user, reason }: EndedProject): Promise<void> {
    const open = await this.repository.openOf(projectId);
    if (open.length === 0) return;
    const from = await this.projects.get(districtId, projectId);
    const into = goesOnIn === null ? null : await this.projects.get(districtId, goesOnIn);
    const words = into === null ? `项目已退出，问题随之结束（${reason}）` : `${named(from)}并入${named(into)}，问题随之转入（${reason}）`;
    const to: BlockerChanges = goesOnIn === null ? { state: 'withdrawn', escalatedOn: null, escalationReason: null } : { projectId: goesOnIn };
    for (const before of open) {
      await this.repository.lock(before.id);
      const after = await this.repository.update(before, { ...to, updatedAt: this.clock.nowIso() });
      const changes = into === null ? [] : [{ field: 'projectId', label: '项目', from: named(from), to: named(into) }];
      await this.journal.record(user, into === null ? 'withdraw' : 'go_over', before, after, { words, changes });
    }
    const change = { field: 'blockers', label: '未办结的要素问题', from: open.map(({ title }) => title).join('、'), to: into === null ? '随项目退出结束' : `并入 ${named(into)}` };
    await this.audit.record({ action: 'update', objectType: 'project', objectId: projectId, objectLabel: named(from), changes: [change], reason });
  }
}

function named({ code, name }: { code: string; name: string }): string {
  return `${code} ${name}`;
}
