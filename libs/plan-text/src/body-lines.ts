import { bulletLength, markerOf, type Marker } from './markers';
import { flowOf, type Flow, type SourceLine } from './source-text';
import { tableRow, type Cell } from './table-rows';

/** A line of a box with what its beginning says about it. */
export interface BodyLine {
  line: SourceLine;
  /** The cleaned line without the signs of a markdown heading. */
  flow: Flow;
  marker: Marker | null;
  /** Length of the bullet sign in `flow`. */
  bullet: number;
  cells: Cell[] | null;
  note: boolean;
  /** First line of a stretch that a repeated heading cut off from the one before. */
  opensStretch: boolean;
}

const NOTE = /^(?:注释?|备注|说明|资料来源|数据来源)\s?[：:]/;

/** Looks at every line of a box once. */
export function bodyLines(source: string, stretches: readonly (readonly SourceLine[])[]): BodyLine[] {
  return stretches.flatMap((stretch) =>
    stretch.map((line, index) => {
      const skip = /^[\s>]{0,32}(?:#{1,6}\s*)?/.exec(line.text)?.[0].length ?? 0;
      const flow = flowOf(source, line.start + skip, line.end);
      return {
        line,
        flow,
        marker: markerOf(flow.text),
        bullet: bulletLength(flow.text),
        cells: tableRow(source, line),
        note: NOTE.test(flow.text),
        opensStretch: index === 0,
      };
    }),
  );
}
