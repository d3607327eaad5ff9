/** A, B, …, Z, AA: the column as Excel names it; `at` from 1. */
export function columnLetters(at: number): string {
  const rest = (at - 1) % 26;
  const before = (at - 1 - rest) / 26;
  return (before === 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + rest);
}

/** `进展填报!F12`. */
export function cellAddress(sheet: string, column: number, row: number): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}
