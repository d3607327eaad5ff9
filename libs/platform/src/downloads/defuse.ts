/** What a spreadsheet would run or swallow at a cell's beginning: = + - @, their full-width twins, tab, carriage return. Apostrophes before it belong to the rule, so that it can be undone. */
const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/;
const DEFUSED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Text that a spreadsheet takes for text. `fused` gives the very text back. */
export function defused(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

export function fused(text: string): string {
  return DEFUSED.test(text) ? text.slice(1) : text;
}
