import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import { sizeWords } from './attachmentModel';
import type { PendingUpload } from './useUploads';

interface PendingItemProps {
  upload: PendingUpload;
  onRetry: () => void;
  onDrop: () => void;
}

/** A file on its way, or what kept it. */
export function PendingItem({ upload: { file, progress, failure, retryable, waits }, onRetry, onDrop }: PendingItemProps) {
  const state = progress >= 1 ? '已传完，正在核验' : progress === 0 ? '等待上传' : `已上传 ${Math.round(progress * 100)}%`;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ overflowWrap: 'anywhere' }}>
          <span data-verbatim="">{file.name}</span> <Box component="span" sx={{ fontSize: 12, color: 'text.secondary' }}>{sizeWords(file.size)}</Box>
        </Box>
        {failure === null ? (
          <>
            <Box role="status" sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>{state}</Box>
            <LinearProgress aria-label={`上传进度：${file.name}`} {...(progress > 0 && progress < 1 ? { variant: 'determinate', value: progress * 100 } : {})} />
          </>
        ) : waits ? (
          <Box role="status" sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>已存本机，联网后自动上传</Box>
        ) : (
          <Box role="alert" sx={{ fontSize: 12, lineHeight: '18px', color: 'error.main', overflowWrap: 'anywhere' }}>{failure}</Box>
        )}
      </Box>
      {failure !== null && retryable && !waits && <Button onClick={onRetry}>重试</Button>}
      <IconButton data-verbatim="" aria-label={`${failure === null ? '取消上传' : '不再上传'}：${file.name}`} onClick={onDrop}>
        <CloseOutlined />
      </IconButton>
    </Box>
  );
}
