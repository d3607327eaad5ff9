import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import PhotoCameraOutlined from '@mui/icons-material/PhotoCameraOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ATTACHMENTS_PER_OWNER } from '@portfolio/contracts';
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { useIsPhone } from '../ui/useIsPhone';
import { ACCEPTED, LIMIT_WORDS } from './attachmentModel';

/** Where files come in: chosen, dropped, or on a phone taken with the camera. */
export function AttachmentPicker({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const isPhone = useIsPhone();
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    // The same file can be chosen again after it failed.
    target.value = '';
  };
  const drag = (entered: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entered);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box
      data-screen
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, p: 1.5, border: '1px dashed', borderColor: over ? 'primary.main' : 'divider', borderRadius: 1, bgcolor: over ? 'action.hover' : 'transparent' }}
    >
      {isPhone && (
        <Button variant="contained" startIcon={<PhotoCameraOutlined />} onClick={() => camera.current?.click()} sx={{ flex: 1, minHeight: 44 }}>
          拍照
        </Button>
      )}
      <Button variant="outlined" startIcon={<AttachFileOutlined />} onClick={() => chooser.current?.click()} sx={{ ...(isPhone && { flex: 1, minHeight: 44 }) }}>
        选择文件
      </Button>
      <Box sx={{ flex: '1 1 200px', fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
        {!isPhone && '也可把文件拖到这里。'}
        单个文件：{LIMIT_WORDS} 以内；最多 {ATTACHMENTS_PER_OWNER} 个；Office 文件不能含宏。
      </Box>
      <input ref={chooser} type="file" multiple accept={ACCEPTED} hidden aria-label="选择附件" onChange={chosen} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label="拍照上传" onChange={chosen} />
    </Box>
  );
}
