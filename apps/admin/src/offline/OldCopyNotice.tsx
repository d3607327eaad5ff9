import Alert from '@mui/material/Alert';

/** Said above what was kept from an earlier answer. */
export function OldCopyNotice({ old }: { old: boolean }) {
  if (!old) return null;
  return (
    <Alert severity="warning" role="status" sx={{ mb: 2 }}>
      连接不上服务器，以下是上次联网时存在本机的内容。可以照常填写，填写的内容和照片存在本机；联网后再提交，提交成功前不算报送。
    </Alert>
  );
}
