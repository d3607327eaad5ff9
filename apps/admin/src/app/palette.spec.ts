import { PALETTES } from './palette';

/** Relative luminance and contrast ratio as WCAG 2.1 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('%s palette', (mode) => {
  const { ink, red, text, quiet, lights, page, paper, ground, tint, tintStrong, redTint, onInk, inkHover, onRed, redHover } = PALETTES[mode];
  const texts = { ink, red, text, quiet, green: lights.green, yellow: lights.yellow, late: lights.red, grey: lights.grey };
  const pairs = Object.entries(texts).flatMap(([name, colour]) => [page, paper, ground, tint].map((under) => [name, colour, under] as const));

  it('knows the contrast of black on white', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  });

  it.each(pairs)('%s %s on %s reaches AA', (_name, colour, under) => {
    expect(contrast(colour, under)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps filled buttons and chosen things legible', () => {
    for (const [above, under] of [[onInk, ink], [onInk, inkHover], [onRed, red], [onRed, redHover], [ink, tintStrong], [text, tintStrong], [red, redTint]] as const) {
      expect(contrast(above, under)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
