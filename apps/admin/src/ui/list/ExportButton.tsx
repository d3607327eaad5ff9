import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useListContext } from 'react-admin';
import { useState } from 'react';
import { cleanFilter } from '../../app/dataProvider';
import { useDownload } from '../useDownload';

const FORMATS = [
  { format: 'xlsx', label: 'Excel 工作簿' },
  { format: 'csv', label: 'CSV 文本表格' },
] as const;

/** All rows that meet the present filter, in the present order, as the server writes them (`/api/v1/<resource>/export`). */
export function ExportButton() {
  const { resource, filterValues, sort, total } = useListContext();
  const { busy, fetch } = useDownload();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const download = (format: string) => {
    setAnchor(null);
    const query = { filter: JSON.stringify(cleanFilter(filterValues)), sort: JSON.stringify([sort.field, sort.order]), format };
    void fetch(`/${resource}/export`, query, `${resource}.${format}`);
  };
  return (
    <>
      <Button startIcon={<FileDownloadOutlined />} disabled={busy || total === 0} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
        {busy ? '正在导出' : '导出表格'}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map(({ format, label }) => (
          <MenuItem key={format} onClick={() => download(format)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
