import Button from '@mui/material/Button';
import { DownloadButton } from '../ui/DownloadButton';

/** The same figures on paper, as a document and as a workbook; `path` is that of the record. */
export function DocumentButtons({ path }: { path: string }) {
  return (
    <>
      <Button onClick={() => window.print()}>打印</Button>
      <DownloadButton path={`${path}/docx`} fallbackName="通报.docx">
        下载 Word
      </DownloadButton>
      <DownloadButton path={`${path}/xlsx`} fallbackName="通报.xlsx">
        下载 Excel
      </DownloadButton>
    </>
  );
}
