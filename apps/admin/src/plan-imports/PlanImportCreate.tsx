import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { TextInput, maxLength, required } from 'react-admin';
import { useState } from 'react';
import { CreatePage } from '../ui/form/CreatePage';
import { checkPlanText } from './planFile';
import { PlanFileInput } from './PlanFileInput';

interface UploadPlan {
  fileName: string;
  text: string;
}

const FIELDS = ['fileName', 'text'] as const satisfies readonly (keyof UploadPlan)[];
const PASTED: Partial<UploadPlan> = { fileName: '粘贴的规划文本' };

/** A plan's text, from a file or pasted; what is read from it is staged for review, nothing is in force yet. */
export function PlanImportCreate() {
  const [way, setWay] = useState<'file' | 'paste'>('file');
  return (
    <CreatePage<UploadPlan>
      key={way}
      title="导入规划文本"
      subtitle="系统读出专栏、重点工程和其中的每一项，与现有规划比对；审核提交之后才入库"
      back={{ to: '/plan-imports', label: '规划导入' }}
      fields={FIELDS}
      submitLabel="上传并比对"
      redirect="show"
      {...(way === 'paste' && { defaultValues: PASTED })}
    >
      <ToggleButtonGroup exclusive size="small" value={way} onChange={(_, next: 'file' | 'paste' | null) => next !== null && setWay(next)} aria-label="文本从哪里来">
        <ToggleButton value="file" sx={{ px: 2, py: 0.5 }}>
          选择文件
        </ToggleButton>
        <ToggleButton value="paste" sx={{ px: 2, py: 0.5 }}>
          粘贴文本
        </ToggleButton>
      </ToggleButtonGroup>
      {way === 'file' ? (
        <PlanFileInput />
      ) : (
        <>
          <TextInput source="fileName" label="文本名称" validate={[required(), maxLength(200)]} helperText="写明版本和日期，便于日后查对" />
          <TextInput source="text" multiline minRows={12} maxRows={20} validate={[required(), refusal]} helperText="粘贴规划纲要全文，不要只粘贴某一个专栏：没有粘贴的条目会列为“文中已无”" />
        </>
      )}
    </CreatePage>
  );
}

function refusal(text: unknown): string | undefined {
  return checkPlanText(typeof text === 'string' ? text : '').problem ?? undefined;
}
