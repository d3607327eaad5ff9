import { formatChineseDate } from '@portfolio/rules';
import type { CircularContent } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { CircularBlocks, type CellAction } from './CircularBlocks';
import { linksIn } from './circularLinks';
import { FONTS } from './fonts';
import { UnitRowsDialog } from './UnitRowsDialog';
import { UNIT_LISTS, unitRows, type UnitList } from './unitRows';

interface CircularPaperProps {
  content: CircularContent;
  number: string | null;
  publishedOn: string | null;
}

/** The circular as it stands on paper: red head, number, title, text, signature, then its lists. */
export function CircularPaper({ content, number, publishedOn }: CircularPaperProps) {
  const links = linksIn(content);
  const [asked, setAsked] = useState<{ unit: string; list: UnitList } | null>(null);
  const onCell: CellAction = (row, { title }) => {
    const list = title.replaceAll('\n', '');
    const unit = row[1]?.split('\n')[0] ?? '';
    return isUnitList(list) && unitRows(content, unit, list).length > 0 ? () => setAsked({ unit, list }) : null;
  };
  const { appendices } = content;
  return (
    <Box component="article" sx={{ maxWidth: '46em', mx: 'auto', px: { xs: 2, sm: 4 }, py: { xs: 3, sm: 5 }, fontSize: 16, lineHeight: 1.75, fontFamily: FONTS.body, '@media print': { maxWidth: 'none', p: 0, fontSize: '16pt', lineHeight: '28pt' } }}>
      <Box sx={{ textAlign: 'center', fontFamily: FONTS.title, fontSize: { xs: 28, sm: 40 }, lineHeight: 1.3, color: 'error.main', '@media print': { color: '#d00 !important', fontSize: '44pt', pt: '15mm' } }}>{content.issuer}</Box>
      <Box sx={{ mt: { xs: 1.5, sm: 3 }, pb: 1, textAlign: 'center', borderBottom: 2, borderColor: 'error.main', '@media print': { borderColor: '#d00 !important' } }}>{number ?? '（草稿，未编号）'}</Box>
      <Box component="h2" sx={{ mt: { xs: 3, sm: 5 }, mb: 3, textAlign: 'center', textWrap: 'balance', fontFamily: FONTS.title, fontSize: 22, lineHeight: 1.5, fontWeight: 700, '@media print': { fontSize: '22pt' } }}>
        {content.title}
      </Box>
      <Box component="p" sx={{ m: 0 }}>各有关单位：</Box>
      <CircularBlocks blocks={content.blocks} links={links} onCell={onCell} />
      {asked !== null && <UnitRowsDialog content={content} {...asked} onClose={() => setAsked(null)} />}
      {appendices.length > 0 && (
        <Box sx={{ mt: 3, pl: '2em' }}>
          {appendices.map(({ title }, at) => (
            <div key={title}>
              {at === 0 ? '附件：' : '　　　'}
              {appendices.length > 1 && `${at + 1}．`}
              {title}
            </div>
          ))}
        </Box>
      )}
      <Box data-keep sx={{ mt: 5, width: 'fit-content', ml: 'auto', mr: { xs: 0, sm: '4em' }, textAlign: 'center' }}>
        <div>{content.issuer}</div>
        <div>{publishedOn === null ? '（印发时填写日期）' : formatChineseDate(publishedOn)}</div>
      </Box>
      {appendices.map((appendix, at) => (
        <Box component="section" key={appendix.title} id={`appendix-${at}`} sx={{ mt: 6, scrollMarginTop: 64, '@media print': { breakBefore: 'page', mt: 0 } }}>
          <Box sx={{ fontFamily: FONTS.heading }}>附件{appendices.length > 1 && at + 1}</Box>
          <Box component="h3" sx={{ mt: 1, mb: 2, textAlign: 'center', fontFamily: FONTS.title, fontSize: 20, fontWeight: 700 }}>
            {appendix.title}
          </Box>
          <CircularBlocks blocks={appendix.blocks} links={links} />
        </Box>
      ))}
    </Box>
  );
}

function isUnitList(title: string): title is UnitList {
  return title in UNIT_LISTS;
}
