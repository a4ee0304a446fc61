/** Twentieths of a point, in which Word measures: a millimetre, a point, one character of the body (三号). */
export const [millimetre, point, character] = [1440 / 25.4, 20, 320] as const

/** The page of an official document (公文用纸, GB/T 9704-2012), in millimetres. */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  footer: 28,
} as const

/** Margins of a landscape page (横排), in millimetres: it holds tables only, which need its room. */
export const landscapeMargins = {top: 22, bottom: 22, left: 18, right: 18, footer: 12} as const

/** The fonts of an official document, each with those that stand in for it, the nearest first. */
export const fonts = {
  title: {name: '方正小标宋简体', instead: ['方正小标宋_GBK', '宋体', 'SimSun']},
  body: {name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', 'STFangsong']},
  first: {name: '黑体', instead: ['SimHei', 'STHeiti']},
  second: {name: '楷体_GB2312', instead: ['楷体', 'KaiTi', 'STKaiti']},
  number: {name: '宋体', instead: ['SimSun', 'STSong']},
} as const

/** Sizes in half points: 二号, 三号, 四号, 小四, 五号, 小五. */
export const sizes = {title: 44, body: 32, number: 28, table: 24, dense: 21, densest: 18} as const

/** Fixed distance of lines in twentieths of a point: 22 lines to a page. */
export const lines = {title: 36 * point, body: 579, table: 18 * point, dense: 16 * point, densest: 13 * point} as const

/** The width between the margins, in twentieths of a point. */
export const textWidth = (landscape: boolean): number =>
  Math.floor(
    millimetre *
      (landscape ? page.height - landscapeMargins.left - landscapeMargins.right : page.width - page.left - page.right),
  )
