import { Injectable } from '@nestjs/common';

type Handler = (projectId: string) => Promise<void>;

/** What happens to projects, for features further down; handlers run inside the same transaction. */
@Injectable()
export class ProjectEvents {
  private readonly lifecycleHandlers: Handler[] = [];

  onLifecycleChanged(handler: Handler): void {
    this.lifecycleHandlers.push(handler);
  }

  async lifecycleChanged(projectId: string): Promise<void> {
    for (const handler of this.lifecycleHandlers) await handler(projectId);
  }
}
