import type { LightColour } from '@portfolio/contracts';
import { zhCN } from '@mui/material/locale';
import type { RaThemeOptions } from 'react-admin';
import { PALETTES } from './palette';
import type { Mode } from './palette';
import { RAIL } from './sizes';
import { componentStyles } from './themeComponents';

declare module '@mui/material/styles' {
  interface Palette {
    lights: Record<LightColour, string>;
    /** Faint ink blue: chosen, hovered. */
    tint: { main: string; strong: string };
    /** Table heads and other quiet grounds. */
    ground: string;
    redTint: string;
  }
  interface PaletteOptions {
    lights?: Record<LightColour, string>;
    tint?: { main: string; strong: string };
    ground?: string;
    redTint?: string;
  }
}

export { HEADER_HEIGHT, PHONE_BAR_HEIGHT } from './sizes';

const FONTS = '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

/** Calm, dense, exact (screens: Ground): 14 px body, 20 px page titles, 8 px grid, no shadows on the page. */
function theme(mode: Mode): RaThemeOptions {
  const colours = PALETTES[mode];
  return {
    palette: {
      mode,
      primary: { main: colours.ink, dark: colours.inkHover, contrastText: colours.onInk },
      secondary: { main: colours.ink, dark: colours.inkHover, contrastText: colours.onInk },
      error: { main: colours.red, dark: colours.redHover, contrastText: colours.onRed },
      warning: { main: colours.lights.yellow },
      success: { main: colours.lights.green },
      info: { main: colours.ink, contrastText: colours.onInk },
      text: { primary: colours.text, secondary: colours.quiet },
      background: { default: colours.page, paper: colours.paper },
      divider: colours.line,
      action: { hover: colours.tint, selected: colours.tintStrong, focus: colours.tint },
      lights: colours.lights,
      tint: { main: colours.tint, strong: colours.tintStrong },
      ground: colours.ground,
      redTint: colours.redTint,
    },
    spacing: 8,
    shape: { borderRadius: 4 },
    sidebar: { width: RAIL.open, closedWidth: RAIL.folded },
    typography: {
      fontFamily: FONTS,
      fontSize: 14,
      htmlFontSize: 16,
      h1: { fontSize: 20, fontWeight: 600, lineHeight: '28px' },
      h2: { fontSize: 16, fontWeight: 600, lineHeight: '24px' },
      h3: { fontSize: 14, fontWeight: 600, lineHeight: '22px' },
      h6: { fontSize: 16, fontWeight: 600, lineHeight: '24px' },
      subtitle1: { fontSize: 14, lineHeight: '22px' },
      subtitle2: { fontSize: 14, fontWeight: 500, lineHeight: '22px' },
      body1: { fontSize: 14, lineHeight: '22px' },
      body2: { fontSize: 13, lineHeight: '20px' },
      caption: { fontSize: 12, lineHeight: '18px' },
      button: { fontSize: 14, fontWeight: 500, lineHeight: '22px', textTransform: 'none', letterSpacing: 0 },
      overline: { fontSize: 12, lineHeight: '18px', textTransform: 'none', letterSpacing: 0 },
    },
    components: withLocale(componentStyles(colours)),
  };
}

/** Keeps the library's Chinese words (its `defaultProps`) on components that we style as well. */
function withLocale(styles: ReturnType<typeof componentStyles>): ReturnType<typeof componentStyles> {
  const words: Record<string, { defaultProps?: object }> = { ...zhCN.components };
  const ours = styles as Record<string, { defaultProps?: object }>;
  const merged: Record<string, { defaultProps?: object }> = { ...words, ...ours };
  for (const [name, { defaultProps }] of Object.entries(words)) {
    if (ours[name] !== undefined) merged[name] = { ...ours[name], defaultProps: { ...defaultProps, ...ours[name].defaultProps } };
  }
  return merged as ReturnType<typeof componentStyles>;
}

export const lightTheme = theme('light');
export const darkTheme = theme('dark');
