import { CreateBase } from 'react-admin';
import type { RedirectionSideEffect } from 'react-admin';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Page } from '../Page';
import type { PageTitleProps } from '../PageTitle';
import { FormFrame } from './FormFrame';
import { useFreshLists } from './useFreshLists';
import { pickFilled } from './pickFields';

interface CreatePageProps<T> extends PageTitleProps {
  /** Fields that the endpoint takes. */
  fields: readonly (keyof T & string)[];
  children: ReactNode;
  /** What the button does, in words: 新增单位. */
  submitLabel: string;
  defaultValues?: Partial<T>;
  redirect?: RedirectionSideEffect;
}

/** A new record; what failed is said at the fields and above the button, what was typed stays. */
export function CreatePage<T>({ fields, children, submitLabel, defaultValues, redirect = 'list', ...head }: CreatePageProps<T>) {
  const [failure, setFailure] = useState<unknown>(null);
  const onSettled = useFreshLists();
  const transform = (values: Record<string, unknown>) => {
    setFailure(null);
    return pickFilled(values, fields);
  };
  return (
    <CreateBase redirect={redirect} transform={transform} mutationOptions={{ onError: setFailure, onSettled }}>
      <Page width="form" {...head}>
        <FormFrame submitLabel={submitLabel} failure={failure} {...(defaultValues && { defaultValues })}>
          {children}
        </FormFrame>
      </Page>
    </CreateBase>
  );
}
