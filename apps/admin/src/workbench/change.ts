/** Change of a count against last week's snapshot, in words. */
export function changeWords(difference: number): string {
  if (difference === 0) return '与上周持平';
  return `较上周${difference > 0 ? '增加' : '减少'} ${Math.abs(difference)}`;
}
