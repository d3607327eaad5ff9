import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import ImageOutlined from '@mui/icons-material/ImageOutlined';
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import { SCAN_STATE_LABELS, type Attachment, type AttachmentKind } from '@portfolio/contracts';
import { useState } from 'react';
import { useSession } from '../app/useSession';
import { InstantText } from '../ui/DateText';
import { DemoMark, Mark } from '../ui/Mark';
import { contentAddress, isHandedOut, photoWords, sizeWords, warningsOf } from './attachmentModel';
import { PhotoDialog } from './PhotoDialog';
import { RemoveAttachmentDialog } from './RemoveAttachmentDialog';

const ICONS: Record<AttachmentKind, typeof ImageOutlined> = { photo: ImageOutlined, pdf: PictureAsPdfOutlined, office: DescriptionOutlined };
const SIDE = 56;

interface AttachmentItemProps {
  attachment: Attachment;
  editable: boolean;
  claimedDate: string | null;
}

/** One attachment: what it shows, what it says of itself, and where that contradicts the claim. */
export function AttachmentItem({ attachment, editable, claimedDate }: AttachmentItemProps) {
  const today = useSession()?.today ?? '';
  const [dialog, setDialog] = useState<'photo' | 'remove' | null>(null);
  const { id, name, size, photo, scan, uploadedAt, uploadedBy } = attachment;
  const told = photo === null ? null : photoWords(photo);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      <Picture attachment={attachment} onOpen={() => setDialog('photo')} />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {isHandedOut(attachment) ? (
          <Link href={contentAddress(id, 'attachment')} download title="下载" data-verbatim="">
            {name}
          </Link>
        ) : (
          name
        )}{' '}
        {attachment.demo && <DemoMark />} {scan !== 'not_configured' && <Mark tone={scan === 'infected' ? 'red' : 'quiet'}>{SCAN_STATE_LABELS[scan]}</Mark>}
        <Box sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
          {sizeWords(size)}，{uploadedBy}，<InstantText value={uploadedAt} />
          {scan === 'not_configured' && `，${SCAN_STATE_LABELS[scan]}`}
          {told !== null && <Box>{told}</Box>}
        </Box>
        {warningsOf(attachment, claimedDate, today).map(({ code, text }) => (
          <Box key={code} sx={{ display: 'flex', gap: 0.5, fontSize: 12, lineHeight: '18px', color: 'text.primary' }}>
            <WarningAmberOutlined sx={{ fontSize: 16, mt: '1px', color: 'warning.main' }} titleAccess="请核对" />
            {text}
          </Box>
        ))}
      </Box>
      {editable && attachment.removable && (
        <Tooltip title="删除附件">
          <IconButton aria-label={`删除附件：${name}`} onClick={() => setDialog('remove')} sx={{ alignSelf: 'start' }}>
            <DeleteOutlined />
          </IconButton>
        </Tooltip>
      )}
      {dialog === 'photo' && <PhotoDialog attachment={attachment} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveAttachmentDialog attachment={attachment} onClose={() => setDialog(null)} />}
    </Box>
  );
}

function Picture({ attachment: { id, name, kind, hasThumbnail, scan }, onOpen }: { attachment: Attachment; onOpen: () => void }) {
  const Icon = ICONS[kind];
  if (!hasThumbnail || scan === 'infected') {
    return (
      <Box sx={{ display: 'grid', placeItems: 'center', flex: `0 0 ${SIDE}px`, height: SIDE, border: 1, borderColor: 'divider', borderRadius: 0.5, color: 'text.secondary' }}>
        <Icon />
      </Box>
    );
  }
  const picture = <Box component="img" src={`/api/v1/attachments/${id}/thumbnail`} alt="" loading="lazy" sx={{ display: 'block', width: SIDE, height: SIDE, objectFit: 'cover', borderRadius: 0.5 }} />;
  if (scan === 'unscanned') return picture;
  return (
    <ButtonBase onClick={onOpen} aria-label={`查看照片：${name}`} sx={{ flex: `0 0 ${SIDE}px`, height: SIDE, borderRadius: 0.5 }}>
      {picture}
    </ButtonBase>
  );
}
