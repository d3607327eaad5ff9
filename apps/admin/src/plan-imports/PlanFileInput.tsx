import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { required, useInput } from 'react-admin';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { PlanTextPreview } from './PlanTextPreview';
import { MAX_PLAN_BYTES } from '@portfolio/contracts';
import { readPlanFile, tooLarge } from './planFile';

/** Chooses a text file or takes a dropped one; the file is read here, so what is wrong with it is said at once. */
export function PlanFileInput() {
  const text = useInput<string>({ source: 'text', validate: required(), defaultValue: '' });
  const name = useInput<string>({ source: 'fileName', defaultValue: '' });
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    // What is too large is not read into memory first.
    const read = file.size > MAX_PLAN_BYTES ? tooLarge(file.size) : readPlanFile(new Uint8Array(await file.arrayBuffer()));
    setProblem(read.problem === null ? null : `“${file.name}”：${read.problem}`);
    text.field.onChange(read.text ?? '');
    name.field.onChange(file.name.slice(0, 200));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  const chosen = text.field.value;
  const missing = problem === null && text.fieldState.invalid && text.formState.isSubmitted;
  return (
    <>
      <Box onDragOver={(event) => event.preventDefault()} onDrop={drop} sx={{ p: 2, border: 1, borderStyle: 'dashed', borderColor: problem !== null || missing ? 'error.main' : 'divider', borderRadius: 1, textAlign: 'center' }}>
        <Button variant="outlined" startIcon={<UploadFileOutlined />} onClick={() => picker.current?.click()}>
          {chosen === '' ? '选择规划文本' : '换一个文件'}
        </Button>
        {/* The same file can be chosen again after it was mended. */}
        <input ref={picker} hidden type="file" accept=".txt,.md,.markdown,text/plain,text/markdown" aria-label="规划文本文件" onChange={(event) => void take(event.target.files?.[0])} onClick={(event) => (event.currentTarget.value = '')} />
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          或将文件拖到这里。UTF-8 编码的文本或 Markdown 文件，不超过 4 MB
        </Typography>
      </Box>
      {problem !== null && (
        <Alert severity="error" data-verbatim>
          {problem}
        </Alert>
      )}
      {missing && <Alert severity="error">请先选择规划文本。</Alert>}
      {chosen !== '' && <PlanTextPreview name={name.field.value} text={chosen} />}
    </>
  );
}
