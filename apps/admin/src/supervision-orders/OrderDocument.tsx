import type { SupervisionOrderDetail } from '@portfolio/contracts';
import Box from '@mui/material/Box';
import { CircularBlocks } from '../circulars/CircularBlocks';
import { FONTS } from '../circulars/fonts';
import { instantWords } from '../ui/dates';

/** The order set like the paper that goes out; between addressee and signature it holds the very blocks of the DOCX. */
export function OrderDocument({ order }: { order: SupervisionOrderDetail }) {
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, '@media print': { border: 0 } }}>
      <Box component="article" sx={{ maxWidth: '38em', mx: 'auto', px: { xs: 2, sm: 3 }, py: { xs: 2, sm: 4 }, fontSize: 16, lineHeight: 1.75, fontFamily: FONTS.body, overflowWrap: 'anywhere' }}>
        <Box sx={{ textAlign: 'center', color: 'error.main', fontFamily: FONTS.title, fontWeight: 700, fontSize: { xs: 22, sm: 28 }, lineHeight: 1.4, '@media print': { color: '#d00 !important' } }}>{order.issuer}</Box>
        <Box sx={{ textAlign: 'center', pb: 1, mb: 2, borderBottom: 2, borderColor: 'error.main', '@media print': { borderColor: '#d00 !important' } }}>{order.number ?? '（草稿，下达时编号）'}</Box>
        <Box component="h2" sx={{ m: 0, mb: 2, textAlign: 'center', textWrap: 'balance', fontSize: 22, lineHeight: 1.4, fontFamily: FONTS.title, fontWeight: 700 }}>
          {order.title}
        </Box>
        <Box component="p" sx={{ m: 0 }}>
          {order.departmentName ?? '（承办单位待定）'}
          {order.departmentProposed && '（拟定）'}：
        </Box>
        {order.paper === null ? <p>办理时限待定：在草稿中定下时限后，这里显示正文。</p> : <CircularBlocks blocks={order.paper} links={new Map([[order.projectCode, `/projects/${order.projectId}/show`]])} />}
        <Box sx={{ mt: 3, textAlign: 'right' }}>
          {order.issuer}
          <br />
          {order.issuedAt === null ? '（未下达）' : instantWords(order.issuedAt).split(' ')[0]}
        </Box>
        {order.demo && <Box sx={{ mt: 2, fontSize: 12, fontFamily: FONTS.heading, color: 'text.secondary' }}>演示数据，不作为办理依据</Box>}
      </Box>
    </Box>
  );
}
