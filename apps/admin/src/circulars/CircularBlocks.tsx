import type { DocumentBlock, TableBlock, TableBlockColumn } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ScrollTable } from '../ui/ScrollTable';
import { TextLink } from '../ui/TextLink';
import { FONTS } from './fonts';

type Links = ReadonlyMap<string, string>;
/** What opens the list behind a cell; null where there is none. */
export type CellAction = (row: readonly string[], column: TableBlockColumn) => (() => void) | null;

interface BlocksProps {
  links: Links;
  onCell?: CellAction;
}

/** The blocks that the DOCX holds too, set as a page. */
export function CircularBlocks({ blocks, ...cells }: BlocksProps & { blocks: readonly DocumentBlock[] }) {
  return (
    <>
      {blocks.map((block, at) =>
        block.kind === 'table' ? (
          <BlockTable key={at} table={block} {...cells} />
        ) : block.kind === 'heading' ? (
          <Box component={block.level === 1 ? 'h3' : 'h4'} key={at} sx={{ m: 0, mt: 1, textIndent: '2em', fontSize: 'inherit', fontWeight: 400, fontFamily: block.level === 1 ? FONTS.heading : FONTS.subheading }}>
            {block.text}
          </Box>
        ) : (
          <Box component="p" key={at} sx={{ m: 0, textIndent: '2em', textAlign: 'justify' }}>
            {block.text}
          </Box>
        ),
      )}
    </>
  );
}

const EDGE = { border: 1, borderColor: 'text.secondary' } as const;

function BlockTable({ table: { caption, columns, rows }, links, onCell }: BlocksProps & { table: TableBlock }) {
  const label = caption ?? columns.map(({ title }) => oneLine(title)).join('、');
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <ScrollTable label={label} sx={{ my: 1.5 }}>
      <Box component="table" sx={{ width: '100%', minWidth: 520, borderCollapse: 'collapse', fontSize: 14, lineHeight: 1.45, '@media print': { minWidth: 0 } }}>
        <thead>
          <tr>
            {columns.map(({ title, width }) => (
              <Box component="th" scope="col" key={title} sx={{ ...EDGE, width: `${(width / total) * 100}%`, px: 0.75, py: 0.5, fontFamily: FONTS.heading, fontWeight: 400, whiteSpace: 'pre-line' }}>
                {title}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {columns.map((column, at) => (
                <Box component="td" key={column.title} sx={{ ...EDGE, px: 0.75, py: 0.5, textAlign: column.align, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}>
                  <Cell text={row[at] ?? ''} links={links} open={onCell?.(row, column) ?? null} />
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </ScrollTable>
  );
}

function Cell({ text, links, open }: { text: string; links: Links; open: (() => void) | null }) {
  if (open !== null) {
    return (
      <Link component="button" type="button" onClick={open} sx={{ font: 'inherit', verticalAlign: 'baseline', '@media print': { color: 'inherit', textDecoration: 'none' } }}>
        {text}
      </Link>
    );
  }
  return (
    <>
      {text.split('\n').map((line, at) => {
        const to = links.get(line);
        return <div key={at}>{to === undefined ? line : <TextLink to={to}>{line}</TextLink>}</div>;
      })}
    </>
  );
}

function oneLine(title: string): string {
  return title.replaceAll('\n', '');
}
