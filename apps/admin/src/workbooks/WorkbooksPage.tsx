import { WORKBOOK_KIND_LABELS, type WorkbookKind, type WorkbookOffer } from '@portfolio/contracts';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '../app/useApi';
import { EmptyState } from '../ui/EmptyState';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { WorkbookPanel } from './WorkbookPanel';

/** 表格导入: download, fill in, check, take in. The kind stands in the address. */
export function WorkbooksPage() {
  const query = useApi<WorkbookOffer[]>('/workbooks');
  const [search, setSearch] = useSearchParams();
  return (
    <Page title="表格导入" subtitle="下载表格，用 Excel 或 WPS 填好再导入；导入前逐格检查，有错一行也不导入">
      <Loaded query={query}>
        {(offers) => {
          const offer = offers.find(({ kind }) => kind === search.get('kind')) ?? offers[0];
          if (offer === undefined) return <EmptyState why="没有您可以成批填写的表格。" next="需要时请与区发展和改革委员会联系。" />;
          return (
            <>
              <Tabs value={offer.kind} onChange={(_, kind: WorkbookKind) => setSearch({ kind })} variant="scrollable" aria-label="表格种类" sx={{ mb: 1.5 }}>
                {offers.map(({ kind, rows }) => (
                  <Tab key={kind} value={kind} label={`${WORKBOOK_KIND_LABELS[kind]}（${rows} 行）`} />
                ))}
              </Tabs>
              <WorkbookPanel key={offer.kind} offer={offer} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
