import { daysBetween } from '@portfolio/rules';

/** slip = forecast − baseline in calendar days (domain: Formulas). A forecast after the baseline is no lateness yet, but worth the red. */
export function slipWords(forecast: string | null, baseline: string | null): { text: string; late?: boolean } {
  if (forecast === null || baseline === null) return { text: '—' };
  const days = daysBetween(baseline, forecast);
  if (days === 0) return { text: '与计划一致' };
  return days > 0 ? { text: `晚 ${days} 天`, late: true } : { text: `早 ${-days} 天` };
}
