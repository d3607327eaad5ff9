/** Width of a text in characters of the body: what stands between ! and ~ is half as wide. */
export function textWidth(text: string): number {
  let halves = 0;
  for (const character of text) halves += character >= ' ' && character <= '~' ? 1 : 2;
  return halves / 2;
}

/** Characters that may end a line of a title better than others: the line after them begins a new sense. */
const GOOD_ENDS = '的和及与、》”）';
/** Characters that must not begin a line. */
const NO_BEGINNING = '，。、；：》”）';

/** Breaks a title that is wider than `most` characters into lines of about the same length (GB/T 9704-2012, 7.3.1). */
export function titleLines(title: string, most: number): string[] {
  const lines = Math.ceil(textWidth(title) / most);
  if (lines <= 1) return [title];
  const aim = textWidth(title) / lines;
  const cut = bestCut(title, aim, most);
  return [title.slice(0, cut), ...titleLines(title.slice(cut), most)];
}

function bestCut(title: string, aim: number, most: number): number {
  let [best, least] = [title.length, Number.POSITIVE_INFINITY];
  for (let cut = 1; cut < title.length; cut += 1) {
    const width = textWidth(title.slice(0, cut));
    if (width > most || !mayBreak(title, cut)) continue;
    const cost = Math.abs(width - aim) - (GOOD_ENDS.includes(title.charAt(cut - 1)) ? 3 : 0);
    if (cost < least) [best, least] = [cut, cost];
  }
  return best;
}

/** Not inside a number or a Latin word, and not before a mark that closes. */
function mayBreak(title: string, cut: number): boolean {
  const [before, after] = [title.charAt(cut - 1), title.charAt(cut)];
  if (NO_BEGINNING.includes(after) || '《“（'.includes(before)) return false;
  return !(/[\w.-]/.test(before) && /[\w.年月日号-]/.test(after));
}
