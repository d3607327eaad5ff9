import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { sizeWords } from './planFile';

const LINES = 8;
const NUMBER = new Intl.NumberFormat('zh-CN');

/** What was chosen, so that the wrong file is noticed before it is sent: size, signs, boxes, the first lines. */
export function PlanTextPreview({ name, text }: { name: string; text: string }) {
  const boxes = new Set(text.match(/专栏\s*[\d一二三四五六七八九十]+/g) ?? []).size;
  const head = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').slice(0, LINES);
  return (
    <>
      <Box sx={{ fontSize: 13 }}>
        <span data-verbatim>{name}</span>：{sizeWords(new TextEncoder().encode(text).length)}，{NUMBER.format([...text].length)} 字，提到专栏 {boxes} 个
      </Box>
      <Box data-verbatim sx={{ px: 1.5, py: 1, bgcolor: 'ground', borderRadius: 1, fontSize: 13, lineHeight: '22px', overflowWrap: 'anywhere', maxHeight: 200, overflowY: 'auto' }} tabIndex={0} role="region" aria-label="文本开头">
        {head.map((line, index) => (
          <div key={index}>{line.slice(0, 200)}</div>
        ))}
      </Box>
      {boxes === 0 && <Alert severity="warning">文中没有找到带编号的“专栏”，可能不是规划纲要全文，请核对后再上传。</Alert>}
    </>
  );
}
