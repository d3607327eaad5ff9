import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin';
import type { ReactNode } from 'react';
import { TextLink } from '../TextLink';
import { ROW_LINK } from './useRowKeys';

interface RowLinkProps {
  children: ReactNode;
  type?: 'show' | 'edit';
}

/** The link in a row's main cell: the mouse may click the whole row, the keyboard and a new tab need a link. */
export function RowLink({ children, type = 'show' }: RowLinkProps) {
  const record = useRecordContext();
  const resource = useResourceContext();
  const createPath = useCreatePath();
  if (record === undefined) return <>{children}</>;
  return (
    <TextLink to={createPath({ resource, id: record.id, type })} onClick={(event) => event.stopPropagation()} {...{ [ROW_LINK]: '' }} sx={{ color: 'text.primary', '&:hover': { color: 'primary.main' } }}>
      {children}
    </TextLink>
  );
}
