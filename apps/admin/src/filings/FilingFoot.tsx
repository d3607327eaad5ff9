import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { PHONE_BAR_HEIGHT } from '../app/sizes';
import type { Saving } from './draftState';

const WORDS: Record<Saving | 'files', string> = {
  saved: '已保存到服务器，尚未提交',
  waiting: '正在输入',
  saving: '正在保存',
  local: '仅存本机，联网后自动保存；尚未提交',
  refused: '已存本机，请按提示改正',
  clash: '有栏目与他人不一致，请选定',
  asked: '请先说明上面的问题，再点一次提交',
  unsent: '没有提交成功，请联网后再点提交',
  files: '有文件没有传上，填报没有提交',
};
const URGENT: readonly (Saving | 'files')[] = ['local', 'refused', 'clash', 'asked', 'unsent', 'files'];

interface FilingFootProps {
  /** `files`: saved, but a file keeps it from being submitted. */
  saving: Saving | 'files';
  /** Nothing of it is stored, for nothing was typed. */
  untouched: boolean;
  /** False: what is not saved is nowhere but on the screen. */
  held: boolean;
  submittable: boolean;
  onSave: () => void;
}

/** Where the draft lies, and the way on; on a phone in reach of the thumb. */
export function FilingFoot({ saving, untouched, held, submittable, onSave }: FilingFootProps) {
  return (
    <Box
      sx={{
        ...{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' },
        ...{ position: { xs: 'fixed', sm: 'static' }, bottom: { xs: `calc(${PHONE_BAR_HEIGHT}px + env(safe-area-inset-bottom))` }, left: 0, right: 0, zIndex: 2 },
        ...{ p: { xs: 1.5, sm: 0 }, bgcolor: { xs: 'background.paper', sm: 'transparent' }, borderTop: { xs: 1, sm: 0 }, borderColor: { xs: 'divider', sm: 'divider' } },
      }}
    >
      <Button type="submit" variant="contained" disabled={saving === 'saving' || !submittable} sx={{ minHeight: { xs: 44, sm: 0 } }}>
        提交填报
      </Button>
      <Button onClick={onSave} disabled={saving === 'saving'}>
        保存草稿
      </Button>
      <Typography variant="body2" role="status" sx={{ flex: 1, minWidth: 120, color: !held || URGENT.includes(saving) ? 'error.main' : 'text.secondary' }}>
        {!held ? '本机存不下，还没有保存，请不要关闭页面' : untouched && saving === 'saved' ? '改动会自动保存' : WORDS[saving]}
      </Typography>
    </Box>
  );
}
