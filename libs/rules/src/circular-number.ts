import { orderNumber, orderPrefix } from './order-number';

/** 发文字号 of a circular: 玉泉区 → 玉督通报〔2026〕1号. */
export function circularNumber(districtName: string, year: number, serial: number): string {
  return orderNumber(`${orderPrefix(districtName)}通报`, year, serial);
}
