import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Form, RecordContextProvider, ResourceContextProvider } from 'react-admin';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { fieldErrorsOf, sentenceOf } from '../../app/httpError';
import { useAction } from '../../app/useAction';
import { useIsPhone } from '../useIsPhone';

interface ActionDialogProps<Values extends object> {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What the button does, in words: 申报完成, 冻结基线. */
  submitLabel: string;
  /** What leaving without it is called. */
  cancelLabel?: string;
  /** Deep red button, for what destroys or cannot be taken back. */
  danger?: boolean;
  /** Does it, usually `api.post`. A thrown HttpError shows at the fields and above the buttons, the dialog stays. */
  action: (values: Values) => Promise<unknown>;
  /** Said when it is done. */
  done: string;
  /** After it is done; the dialog closes, if not said. */
  onDone?: () => void;
  /** Resources to read again. */
  refresh?: readonly string[];
  defaultValues?: Partial<Values>;
  /** False while something it needs, for example a chosen file, is still missing. */
  submittable?: boolean;
  /** Resource whose field labels the inputs take. */
  resource?: string;
  /** Sentences and inputs. */
  children?: ReactNode;
}

/** A step that is more than saving a form: complete a milestone, change the stage, freeze a baseline. */
export function ActionDialog<Values extends object>({ open, onClose, title, submitLabel, cancelLabel = '暂不办理', danger = false, action, done, onDone = onClose, refresh = [], defaultValues, submittable = true, resource = '', children }: ActionDialogProps<Values>) {
  const heading = useId();
  const isPhone = useIsPhone();
  const { run, pending, error, reset } = useAction(action, { done, refresh, notifyError: false, onDone });
  const close = () => {
    reset();
    onClose();
  };
  const submit = async (values: object) => {
    try {
      await run(values as Values);
      return undefined;
    } catch (failure) {
      return fieldErrorsOf(failure) ?? undefined;
    }
  };
  return (
    <Dialog open={open} onClose={pending ? undefined : close} fullWidth maxWidth="sm" fullScreen={isPhone} aria-labelledby={heading}>
      <ResourceContextProvider value={resource}>
        {/* The surrounding page's record must not slip into this form's values. */}
        <RecordContextProvider value={undefined}>
          <Form onSubmit={submit} defaultValues={defaultValues ?? {}} disableInvalidFormNotification noValidate>
            <DialogTitle id={heading}>{title}</DialogTitle>
            <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
              {children}
              {error !== null && !saidAtField(error) && (
                <Alert severity="error" sx={{ mt: 1 }}>
                  {sentenceOf(error)}
                </Alert>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={close} disabled={pending}>
                {cancelLabel}
              </Button>
              <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={pending || !submittable}>
                {pending ? '正在提交' : submitLabel}
              </Button>
            </DialogActions>
          </Form>
        </RecordContextProvider>
      </ResourceContextProvider>
    </Dialog>
  );
}

function saidAtField(error: unknown): boolean {
  return Object.values(fieldErrorsOf(error) ?? {}).includes(sentenceOf(error));
}
