import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState';
import { LinesSkeleton } from './Skeletons';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Shape of what will come. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A query's three states in one place: skeleton, error with 重试, content. What was read once stays while it is read again. */
export function Loaded<T>({ query, skeleton = <LinesSkeleton />, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton}</>;
}
