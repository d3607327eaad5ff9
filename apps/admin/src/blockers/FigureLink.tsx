import { listLink } from '../ui/list/listLink';
import { TextLink } from '../ui/TextLink';

/** A number that leads to the list behind it; nought leads nowhere. */
export function FigureLink({ value, filter, label }: { value: number; filter: Record<string, unknown>; label: string }) {
  if (value === 0) return <>0</>;
  return (
    <TextLink to={listLink('blockers', filter)} aria-label={`${label} ${value} 件`}>
      {value}
    </TextLink>
  );
}
