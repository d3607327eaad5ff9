import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState, type DragEvent } from 'react';
import { useIsPhone } from '../ui/useIsPhone';

interface FileDropProps {
  file: File | null;
  busy: boolean;
  onFile: (file: File) => void;
}

/** Where one workbook comes in: chosen or dropped. */
export function FileDrop({ file, busy, onFile }: FileDropProps) {
  const isPhone = useIsPhone();
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen !== undefined && !busy) onFile(chosen);
  };
  const drag = (entered: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entered);
  };
  return (
    <Box
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, p: 2, border: '1px dashed', borderColor: over ? 'primary.main' : 'divider', borderRadius: 1, bgcolor: over ? 'action.hover' : 'transparent' }}
    >
      <Button variant="outlined" startIcon={<UploadFileOutlined />} disabled={busy} onClick={() => picker.current?.click()} sx={{ ...(isPhone && { width: '100%', minHeight: 44 }) }}>
        {file === null ? '选择表格' : '换一个文件'}
      </Button>
      <Box sx={{ flex: '1 1 200px', fontSize: 13, color: 'text.secondary', overflowWrap: 'anywhere' }}>{file?.name ?? (isPhone ? '填好的 Excel 文件，5 MB 以内。' : '也可把文件拖到这里。填好的 Excel 文件，5 MB 以内。')}</Box>
      {/* The same file can be chosen again after it was mended. */}
      <input ref={picker} hidden type="file" accept=".xlsx" aria-label="填好的表格" onChange={(event) => take(event.target.files)} onClick={(event) => (event.currentTarget.value = '')} />
    </Box>
  );
}
