/**
 * The word before a district's order numbers: the first character of its own name and 督, for example 玉泉区 → 玉督.
 * Province and city in front of the name are left out.
 */
export function orderPrefix(districtName: string): string {
  const own = /(?:^|[省市盟州])([^省市盟州]+(?:区|县|旗|市))$/.exec(districtName)?.[1] ?? districtName;
  return `${[...own][0] ?? ''}督`;
}

/** 发文字号: prefix, year in 六角括号, serial without leading zeros (GB/T 9704-2012, 7.2.5). */
export function orderNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}〔${year}〕${serial}号`;
}
