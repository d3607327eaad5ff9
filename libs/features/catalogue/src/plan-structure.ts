import type { Indicator } from '@portfolio/contracts';

/** What a parsed text says besides its items, kept with the import so that commit writes what was reviewed. */
export interface PlanStructure {
  title: string;
  periodStart: number;
  periodEnd: number;
  boxes: { number: number; title: string; chapter: string }[];
  programmes: StructureProgramme[];
  indicators: Omit<Indicator, 'id' | 'planId'>[];
}

/** `sourceStart`/`sourceEnd`: the programme's paragraph in the text (UTF-16 offsets). */
export interface StructureProgramme {
  box: number;
  number: number | null;
  title: string;
  openEnded: boolean;
  sourceStart: number;
  sourceEnd: number;
}
