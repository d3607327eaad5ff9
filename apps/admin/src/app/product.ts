/** Name of the product in a district: 玉泉区“十五五”重大项目调度. */
export function productName(district: string): string {
  return `${district}“十五五”重大项目调度`;
}

/** The same where there is little room: a phone's head, a browser's tab. */
export function shortProductName(district: string): string {
  return `${district}重大项目调度`;
}
