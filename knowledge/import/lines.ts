/** A line of an imported file that should not be shown to citizens as it is. */
export interface LineMark {
  readonly line: number
  readonly kind: 'advert' | 'damaged' | 'stray'
}

/** Left over when bytes were read in the wrong encoding or when a font had no character for them. */
const DAMAGED: readonly RegExp[] = [
  /\ufffd/,
  /锟斤拷|烫烫烫|屯屯屯/,
  /[ÃÂåæçèéäïð][\u0080-\u00bf™€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜š›œžŸ]/,
  /[\u4e00-\u9fff][\uff66-\uff9f]|[\uff66-\uff9f][\u4e00-\u9fff]/,
]

/** A sign that no font shows: fonts of their own and controls. The words around it are whole. */
const STRAY = /[\ue000-\uf8ff]|(?![\t\n\r])\p{Cc}/gu

const ADVERTS: readonly RegExp[] = [
  /(加|添加|关注)(我|小编|客服|老师)?的?(微信|V信|VX|QQ|公众号)/i,
  /(微信|V信|VX|QQ|企鹅)(号|群)?\s*[:：]?\s*[A-Za-z0-9_-]{5,}/i,
  /(扫码|扫描二维码|点击(链接|下方|这里)).{0,8}(领取|下载|购买|咨询|进群|入群)/,
  /(正版|全套|精品|独家|最新).{0,6}(范文|资料包|模板|课件).{0,12}(下载|领取|购买|店|链接)/,
  /(全网最低|限时(优惠|特价|抢购)|包邮|淘宝店|拼多多|店铺链接|进店(选购|购买))/,
  /^\s*(点赞|收藏|转发|分享|在看|阅读|评论)\s*\d*(\s*[、，|/]?\s*(点赞|收藏|转发|分享|在看|阅读|评论)\s*\d*)+\s*$/,
  /(分享|转发)(到|至|给)(微信|朋友圈|好友|微博|QQ)/i,
  /https?:\/\/\S*(taobao|tmall|jd\.com|pinduoduo|weidian|youzan)/i,
]

/** Takes out signs that cannot be shown. Lines stay where they are. */
export function dropStray(text: string): string {
  return text.replace(STRAY, '')
}

/** Marks adverts, share prompts, damaged lines and lines with stray signs, by line number from 1. */
export function markLines(text: string): LineMark[] {
  return text.split(/\r\n|\n|\r/).flatMap((one, i): LineMark[] => {
    if (DAMAGED.some((pattern) => pattern.test(one))) return [{ line: i + 1, kind: 'damaged' }]
    if (ADVERTS.some((pattern) => pattern.test(one))) return [{ line: i + 1, kind: 'advert' }]
    return one.search(STRAY) >= 0 ? [{ line: i + 1, kind: 'stray' }] : []
  })
}

/** `3、7、12` and how many more. */
export function sayLines(marks: readonly LineMark[]): string {
  const shown = marks.slice(0, SHOWN).map(({ line }) => line)
  const rest = marks.length - shown.length
  return `第${shown.join('、')}行${rest > 0 ? `等${marks.length}行` : ''}`
}

/** Line numbers told in one sentence; more do not help anybody. */
const SHOWN = 8
