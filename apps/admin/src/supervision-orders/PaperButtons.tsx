import type { SupervisionOrderDetail } from '@portfolio/contracts';
import Button from '@mui/material/Button';
import { DownloadButton } from '../ui/DownloadButton';

/** 打印 and 导出公文. */
export function PaperButtons({ order }: { order: SupervisionOrderDetail }) {
  return (
    <>
      <Button onClick={() => window.print()}>打印</Button>
      <DownloadButton path={`/supervision-orders/${order.id}/document`} fallbackName="督办单.docx">
        导出公文
      </DownloadButton>
    </>
  );
}
