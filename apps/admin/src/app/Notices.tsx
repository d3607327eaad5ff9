import { Notification } from 'react-admin';

/** Passing notices, above the phone's bottom bar. What must be kept becomes a row somewhere, never one of these. */
export function Notices() {
  return <Notification autoHideDuration={5000} multiLine sx={{ mb: { xs: 7, sm: 0 } }} />;
}
