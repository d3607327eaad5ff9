import { EditBase, useEditContext } from 'react-admin';
import type { RaRecord, RedirectionSideEffect } from 'react-admin';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { RECORD_VIEW } from '../../app/recordView';
import { ErrorState } from '../ErrorState';
import { Page } from '../Page';
import type { PageTitleProps } from '../PageTitle';
import { LinesSkeleton } from '../Skeletons';
import { FormFrame } from './FormFrame';
import { pickFields } from './pickFields';
import { StaleDialog } from './StaleDialog';
import { useFreshLists } from './useFreshLists';

interface EditPageProps<T> extends Omit<PageTitleProps, 'title'> {
  title: string | ((record: T) => string);
  /** Fields that the endpoint takes; `version` goes along by itself. */
  fields: readonly (keyof T & string)[];
  /** Inputs, shared with CreatePage. */
  children: ReactNode;
  /** What the button does, in words. */
  submitLabel?: string;
  redirect?: RedirectionSideEffect;
}

/** Changing a record: saved when the server says so, field messages at the fields, a stale record explained and nothing typed lost. */
export function EditPage<T>(props: EditPageProps<T>) {
  // Another record at the same address pattern is another page: what was typed, and why saving failed, must not follow it there.
  const { id } = useParams();
  return <RecordEdit<T> key={id} {...props} />;
}

function RecordEdit<T>({ title, fields, children, submitLabel = '保存修改', redirect = 'list', ...head }: EditPageProps<T>) {
  const [failure, setFailure] = useState<unknown>(null);
  const onSettled = useFreshLists();
  const transform = (values: Record<string, unknown>) => {
    setFailure(null);
    return { ...pickFields(values, fields), version: values['version'] };
  };
  return (
    <EditBase mutationMode="pessimistic" redirect={redirect} redirectOnError={false} transform={transform} queryOptions={QUERY} mutationOptions={{ onError: setFailure, onSettled, meta: RECORD_VIEW }}>
      <EditBody<T> title={title} head={head} submitLabel={submitLabel} failure={failure} onFailureSeen={() => setFailure(null)}>
        {children}
      </EditBody>
    </EditBase>
  );
}

const QUERY = { onError: () => undefined, meta: RECORD_VIEW };

interface EditBodyProps<T> {
  title: string | ((record: T) => string);
  head: Omit<PageTitleProps, 'title'>;
  submitLabel: string;
  failure: unknown;
  onFailureSeen: () => void;
  children: ReactNode;
}

function EditBody<T>({ title, head, submitLabel, failure, onFailureSeen, children }: EditBodyProps<T>) {
  const { record, error, refetch } = useEditContext<RaRecord>();
  const words = typeof title === 'string' ? title : record === undefined ? '' : title(record as T);
  return (
    <Page width="form" title={words} {...head}>
      {record === undefined ? (
        error === null || error === undefined ? <LinesSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <FormFrame submitLabel={submitLabel} failure={failure}>
          {children}
          <StaleDialog failure={failure} onClose={onFailureSeen} />
        </FormFrame>
      )}
    </Page>
  );
}
