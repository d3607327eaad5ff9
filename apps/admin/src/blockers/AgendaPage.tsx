import type { CoordinationAgenda } from '@portfolio/contracts';
import { formatChineseDate } from '@portfolio/rules';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useApi } from '../app/useApi';
import { CircularBlocks } from '../circulars/CircularBlocks';
import { FONTS } from '../circulars/fonts';
import { DownloadButton } from '../ui/DownloadButton';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { DemoMark } from '../ui/Mark';
import { Page } from '../ui/Page';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { BlockerLines } from './BlockerLines';

/** 专题调度会: what was put on its list, and the agenda as it is printed. */
export function AgendaPage() {
  const query = useApi<CoordinationAgenda>('/blockers/agenda');
  const demo = query.data?.items.some((item) => item.demo) === true;
  return (
    <Page title="专题调度会" subtitle="单位负责人或督查室提请的要素问题；办结或移出后不再列入" back={{ to: '/blockers', label: '要素问题' }} {...(demo && { mark: <DemoMark /> })} actions={<PaperButtons />}>
      <Loaded query={query}>
        {(agenda) =>
          agenda.items.length === 0 ? (
            <EmptyState why="目前没有提请专题调度的要素问题。" next="单位自行协调不了的，由双方单位负责人或督查室在该问题页面提请。" action={<TextLink to="/blockers">查看要素问题</TextLink>} />
          ) : (
            <>
              <Box data-screen>
                <Section title="议题" aside={`${agenda.items.length} 件`}>
                  <BlockerLines blockers={agenda.items} />
                </Section>
              </Box>
              <Paper agenda={agenda} demo={demo} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const NO_LINKS = new Map<string, string>();

/** The same blocks as the DOCX. */
function Paper({ agenda: { title, blocks, convener, asOf }, demo }: { agenda: CoordinationAgenda; demo: boolean }) {
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, '@media print': { border: 0 } }}>
      <Box component="article" aria-label={title} sx={{ maxWidth: '46em', mx: 'auto', px: { xs: 2, sm: 4 }, py: { xs: 3, sm: 5 }, fontSize: 16, lineHeight: 1.75, fontFamily: FONTS.body, '@media print': { maxWidth: 'none', p: 0, fontSize: '16pt', lineHeight: '28pt' } }}>
        {demo && <Box sx={{ textAlign: 'center', fontSize: 12, color: 'text.secondary' }}>演示数据　不作为督查依据</Box>}
        <Box component="h2" sx={{ mt: 0, mb: 3, textAlign: 'center', textWrap: 'balance', fontFamily: FONTS.title, fontSize: 22, lineHeight: 1.5, fontWeight: 700, '@media print': { fontSize: '22pt' } }}>
          {title}
        </Box>
        <CircularBlocks blocks={blocks} links={NO_LINKS} />
        <Box data-keep sx={{ mt: 5, width: 'fit-content', ml: 'auto', mr: { xs: 0, sm: '4em' }, textAlign: 'center' }}>
          <div>{convener}</div>
          <div>{formatChineseDate(asOf)}</div>
        </Box>
      </Box>
    </Box>
  );
}

function PaperButtons() {
  return (
    <>
      <Button onClick={() => window.print()}>打印议程</Button>
      <DownloadButton path="/blockers/agenda/document" fallbackName="专题调度会议程.docx">
        导出议程
      </DownloadButton>
    </>
  );
}
