import type { LightColour } from '@portfolio/contracts';

export type Mode = 'light' | 'dark';

/** Everything the screens may colour with. Ink blue is for what can be done, deep red for what is late or destroys. */
export interface Palette {
  ink: string;
  inkHover: string;
  onInk: string;
  /** Faint ink blue behind the present menu entry, a chosen filter, a hovered row. */
  tint: string;
  tintStrong: string;
  red: string;
  redHover: string;
  onRed: string;
  redTint: string;
  page: string;
  paper: string;
  /** Table heads and other quiet grounds. */
  ground: string;
  line: string;
  text: string;
  quiet: string;
  lights: Record<LightColour, string>;
}

/** Text colours reach AA (4.5 : 1) on `page`, `paper` and `ground`; `palette.spec.ts` computes it. */
export const PALETTES: Record<Mode, Palette> = {
  light: {
    ink: '#1F4E8C',
    inkHover: '#183D6E',
    onInk: '#FFFFFF',
    tint: '#EEF3FA',
    tintStrong: '#DDE7F4',
    red: '#B3261E',
    redHover: '#8F1E18',
    onRed: '#FFFFFF',
    redTint: '#FBEDEC',
    page: '#F6F7F9',
    paper: '#FFFFFF',
    ground: '#F1F3F6',
    line: '#DFE3E8',
    text: '#1C2128',
    quiet: '#5A6472',
    lights: { green: '#1E7037', yellow: '#8A5A00', red: '#B3261E', grey: '#5A6472' },
  },
  dark: {
    ink: '#8FB4E8',
    inkHover: '#B1CBF0',
    onInk: '#0E1C30',
    tint: '#1E2A3A',
    tintStrong: '#27374D',
    red: '#F2938C',
    redHover: '#F7B4AF',
    onRed: '#3A0A07',
    redTint: '#3A2022',
    page: '#13161B',
    paper: '#1A1E25',
    ground: '#20252D',
    line: '#343B46',
    text: '#E3E7EC',
    quiet: '#A4ADB9',
    lights: { green: '#79C48B', yellow: '#E2B04A', red: '#F2938C', grey: '#A4ADB9' },
  },
};
