import { Injectable } from '@nestjs/common';
import type { EvidenceLine, EvidenceSection } from '@portfolio/contracts';

/** What evidence is asked about: a project, the milestone where one is the cause, the order itself once there is one. */
export interface EvidenceQuestion {
  projectId: string;
  milestoneId: string | null;
  orderId: string | null;
}
/** Answers many questions at once, each in its place: a backlog is drafted in few statements. */
export type EvidenceSource = (districtId: string, questions: readonly EvidenceQuestion[]) => Promise<EvidenceLine[][]>;

/** Where features tell what an order rests on, for example which reminders went to whom. */
@Injectable()
export class OrderEvidenceSources {
  private readonly sources = new Map<string, EvidenceSource>();

  /** `name` is the heading the lines stand under, in Chinese; a second one of the same name is a defect. */
  register(name: string, source: EvidenceSource): void {
    if (this.sources.has(name)) throw new Error(`evidence source ${name} is registered twice`);
    this.sources.set(name, source);
  }

  /** Sections with at least one line. */
  async of(districtId: string, question: EvidenceQuestion): Promise<EvidenceSection[]> {
    return (await this.ofMany(districtId, [question]))[0] ?? [];
  }

  /** The same for each of many questions. */
  async ofMany(districtId: string, questions: readonly EvidenceQuestion[]): Promise<EvidenceSection[][]> {
    const sections: EvidenceSection[][] = questions.map(() => []);
    for (const [name, source] of this.sources) {
      for (const [at, lines] of (await source(districtId, questions)).entries()) if (lines.length > 0) sections[at]?.push({ name, lines });
    }
    return sections;
  }
}
