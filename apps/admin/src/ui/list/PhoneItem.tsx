import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import { LinkBase, RecordContextProvider, useCreatePath, useResourceContext } from 'react-admin';
import type { RaRecord } from 'react-admin';
import type { ReactNode } from 'react';
import { ROW_LINK } from './useRowKeys';

interface PhoneItemProps {
  record: RaRecord;
  opens: 'show' | 'edit' | false;
  children: ReactNode;
}

/** One row of a list on a phone: the whole item is the link, at least 48 px high for the thumb. */
export function PhoneItem({ record, opens, children }: PhoneItemProps) {
  const resource = useResourceContext();
  const createPath = useCreatePath();
  const content = (
    <RecordContextProvider value={record}>
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      {opens !== false && <ChevronRight sx={{ color: 'text.secondary' }} />}
    </RecordContextProvider>
  );
  const sx = { display: 'flex', alignItems: 'center', gap: 1, minHeight: 48, px: 1.5, py: 1, color: 'text.primary', textDecoration: 'none' } as const;
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      {opens === false ? (
        <Box sx={sx}>{content}</Box>
      ) : (
        <Box component={LinkBase} to={createPath({ resource, id: record.id, type: opens })} {...{ [ROW_LINK]: '' }} sx={{ ...sx, '&:active': { bgcolor: 'tint.main' } }}>
          {content}
        </Box>
      )}
    </Box>
  );
}
