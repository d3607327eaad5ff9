/** What goes on paper: the content alone, black on white, nothing to click. Mark what must not print with `data-screen`. */
export const printStyles = {
  '[data-screen], .MuiTablePagination-root, .MuiSnackbar-root': { display: 'none !important' },
  // Colours chosen for a dark screen are not legible on paper; shape and word carry the meaning.
  '*': { color: '#000 !important', backgroundColor: 'transparent !important' },
  html: { backgroundColor: '#fff !important', colorScheme: 'light !important' },
  th: { position: 'static !important' },
  'th, td': { height: 'auto !important', padding: '2px 4px !important', fontSize: '9pt !important', whiteSpace: 'normal !important', wordBreak: 'normal !important' },
  '.RaDataTable-tableWrapper': { overflow: 'visible !important' },
  main: { padding: '0 !important', maxWidth: 'none !important' },
  thead: { display: 'table-header-group' },
  'tr, [data-keep]': { breakInside: 'avoid' },
  a: { color: 'inherit !important', textDecoration: 'none !important' },
  '@page': { size: 'A4', margin: '20mm 18mm' },
} as const;
