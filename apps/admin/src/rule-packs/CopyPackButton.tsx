import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LIGHT_DIMENSIONS, LIGHT_DIMENSION_LABELS } from '@portfolio/contracts';
import type { LightDimension, RulePack } from '@portfolio/contracts';
import { DIMENSION_MEANINGS } from '@portfolio/rules';
import { useState } from 'react';
import { BooleanInput, FormDataConsumer, NumberInput, TextInput, required } from 'react-admin';
import { api } from '../app/api';
import { ActionDialog } from '../ui/form/ActionDialog';
import { formOf, packTitle, rulesOf } from './rulePackModel';
import type { RuleForm } from './rulePackModel';

/** 复制修改: a changed copy, saved as the next version; the original stays as it is. */
export function CopyPackButton({ pack }: { pack: RulePack }) {
  const [open, setOpen] = useState(false);
  const save = (form: RuleForm) => api.post('/rule-packs', { basedOn: pack.id, name: form.name, source: form.source, note: form.note?.trim() ? form.note : null, rules: rulesOf(form) });
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        复制修改
      </Button>
      <ActionDialog<RuleForm> open={open} onClose={() => setOpen(false)} title={`复制修改：${packTitle(pack)}`} submitLabel="保存为新版本" action={save} done="已保存为新版本，可预览后启用" refresh={['rule-packs']} defaultValues={formOf(pack)} resource="rule-packs">
        <TextInput source="name" validate={required()} helperText={false} fullWidth />
        <TextInput source="source" validate={required()} helperText="会议纪要、文件名称或文号" fullWidth />
        <Typography component="h3" sx={{ mt: 1, fontWeight: 600 }}>
          评判指标
        </Typography>
        {LIGHT_DIMENSIONS.map((dimension) => (
          <RuleInputs key={dimension} dimension={dimension} />
        ))}
        <TextInput source="note" label="修改说明（可不填）" multiline minRows={2} helperText={false} fullWidth />
      </ActionDialog>
    </>
  );
}

function RuleInputs({ dimension }: { dimension: LightDimension }) {
  const { unit, yellow } = DIMENSION_MEANINGS[dimension];
  const label = LIGHT_DIMENSION_LABELS[dimension];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '160px 1fr 1fr' }, columnGap: 1, alignItems: 'center' }}>
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <BooleanInput source={`rules.${dimension}.used`} label={label} helperText={false} />
      </Box>
      <FormDataConsumer<RuleForm>>
        {({ formData }) =>
          formData.rules?.[dimension]?.used === true && (
            <>
              {yellow === null ? <span /> : <NumberInput source={`rules.${dimension}.yellow`} label={`${label}：黄灯（${unit}）`} helperText={false} min={1} />}
              <NumberInput source={`rules.${dimension}.red`} label={`${label}：红灯（${unit}）`} helperText={false} min={1} />
            </>
          )
        }
      </FormDataConsumer>
    </Box>
  );
}
