/** The fonts of a 公文, and what stands in for them where they are not installed. */
export const FONTS = {
  title: '"方正小标宋简体","STSong","SimSun","Noto Serif CJK SC",serif',
  body: '"仿宋_GB2312","FangSong","STFangsong","仿宋","Noto Serif CJK SC",serif',
  heading: '"SimHei","STHeiti","黑体","Noto Sans CJK SC",sans-serif',
  subheading: '"楷体_GB2312","KaiTi","STKaiti","楷体","Noto Serif CJK SC",serif',
} as const;
