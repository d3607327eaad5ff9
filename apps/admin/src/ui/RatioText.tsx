import type { Ratio } from '@portfolio/contracts';
import { formatRatio } from '@portfolio/rules';
import { TextLink } from './TextLink';

interface RatioTextProps {
  value: Ratio;
  /** The list behind the number. */
  to?: string;
}

/** 39/63 = 61.9%: numerator and denominator always, and the way to the list. */
export function RatioText({ value, to }: RatioTextProps) {
  const text = formatRatio(value);
  return to === undefined ? <span>{text}</span> : <TextLink to={to}>{text}</TextLink>;
}
