import type { RaThemeOptions } from 'react-admin';
import type { Palette } from './palette';
import { printStyles } from './printStyles';
import { HEADER_HEIGHT } from './sizes';

// React-admin keeps an empty line under every input for a helper text; it comes back by itself when there is an error.
const INPUTS = ['Text', 'Password', 'Select', 'SelectArray', 'Autocomplete', 'Date', 'DateTime', 'Number', 'Boolean', 'NullableBoolean', 'RadioButtonGroup', 'CheckboxGroup', 'File'];
const withoutEmptyHelperLine = Object.fromEntries(INPUTS.map((name) => [`Ra${name}Input`, { defaultProps: { helperText: false } }]));

/** Defaults and looks of the components; sizes follow the 8 px grid, a list row is 40 px. */
export function componentStyles(colours: Palette): RaThemeOptions['components'] {
  const focusRing = { outline: `2px solid ${colours.ink}`, outlineOffset: 1 };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', textSpacingTrim: 'space-first' },
        ':focus-visible': focusRing,
        '#main-content:focus': { outline: 'none' },
        '@media print': printStyles,
        '@media (prefers-reduced-motion: reduce)': { '*': { transition: 'none !important', animation: 'none !important' } },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { fontFamily: 'inherit', '&.Mui-focusVisible': focusRing } } },
    MuiBadge: { styleOverrides: { badge: { height: 16, minWidth: 16, padding: '0 4px', fontSize: 11, top: 2, right: 2 } } },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: { root: { minHeight: 32, paddingLeft: 12, paddingRight: 12, whiteSpace: 'nowrap', fontSize: 14 }, startIcon: { marginRight: 4 }, outlined: { borderColor: colours.line } },
    },
    MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { width: 32, height: 32, borderRadius: 4 } } },
    MuiSvgIcon: { defaultProps: { fontSize: 'small' } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiTextField: { defaultProps: { size: 'small', margin: 'dense', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small', margin: 'dense', fullWidth: true } },
    MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0 } } },
    MuiAutocomplete: { defaultProps: { size: 'small', fullWidth: true } },
    MuiInputBase: { styleOverrides: { root: { fontSize: 14 }, input: { '&::placeholder': { color: colours.quiet, opacity: 1 } } } },
    MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: colours.paper } } },
    MuiInputLabel: { styleOverrides: { root: { fontSize: 14 } } },
    MuiChip: { defaultProps: { size: 'small', variant: 'outlined' }, styleOverrides: { root: { borderRadius: 4, fontSize: 12 } } },
    MuiTooltip: { defaultProps: { enterDelay: 300 }, styleOverrides: { tooltip: { fontSize: 12, lineHeight: '18px' } } },
    MuiDialog: { styleOverrides: { paper: { boxShadow: 'none', border: `1px solid ${colours.line}` } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 24px 8px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px' } } },
    MuiDialogActions: { defaultProps: { disableSpacing: true }, styleOverrides: { root: { flexWrap: 'wrap', gap: 8, padding: '8px 24px 16px' } } },
    MuiMenu: { defaultProps: { elevation: 0 }, styleOverrides: { paper: { border: `1px solid ${colours.line}` } } },
    MuiPopover: { defaultProps: { elevation: 0 }, styleOverrides: { paper: { border: `1px solid ${colours.line}` } } },
    MuiMenuItem: { defaultProps: { dense: true }, styleOverrides: { root: { minHeight: 36, fontSize: 14 } } },
    MuiList: { defaultProps: { dense: true } },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 32, color: 'inherit' } } },
    MuiListItemText: { styleOverrides: { primary: { fontSize: 14 }, secondary: { fontSize: 12 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40, borderBottom: `1px solid ${colours.line}` } } },
    MuiTab: { styleOverrides: { root: { minHeight: 40, minWidth: 64, padding: '8px 12px' } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiAlert: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { padding: '2px 12px', fontSize: 14 } } },
    MuiToggleButton: { styleOverrides: { root: { color: colours.text, '&.Mui-selected': { color: colours.ink, backgroundColor: colours.tintStrong } } } },
    MuiTable: { defaultProps: { size: 'small' } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: colours.line, padding: '2px 12px', fontSize: 14, lineHeight: '20px' },
        head: { color: colours.quiet, fontWeight: 500, fontSize: 13, whiteSpace: 'nowrap', height: 36 },
        body: { height: 40 },
        sizeMedium: { paddingTop: 8, paddingBottom: 8 },
        paddingCheckbox: { width: 40, padding: '0 4px 0 8px' },
      },
    },
    MuiTableSortLabel: { styleOverrides: { root: { '&.Mui-active': { color: colours.text } } } },
    MuiTablePagination: { styleOverrides: { root: { borderBottom: 0 }, selectLabel: { fontSize: 13 }, displayedRows: { fontSize: 13 } } },
    MuiSkeleton: { defaultProps: { animation: 'pulse' }, styleOverrides: { root: { backgroundColor: colours.ground } } },
    ...withoutEmptyHelperLine,
    RaDataTable: {
      styleOverrides: {
        root: {
          '& .RaDataTable-headerCell': { backgroundColor: colours.ground, borderRadius: 0 },
          // On a wide screen the head stays under the application's; below, the table scrolls sideways in a box of its own.
          '@media (min-width: 1200px)': { '& .RaDataTable-headerCell': { top: HEADER_HEIGHT } },
          // Short words (在用, 区直部门) stay whole; long texts belong into TwoLine, which wraps.
          '& .RaDataTable-rowCell': { wordBreak: 'keep-all' },
        },
      },
    },
  };
}
