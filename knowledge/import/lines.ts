/** A line of an imported file that should not be shown to citizens as it is. */
export interface LineMark {
  readonly line: number
  /** lost = numbers or brackets are missing; navigation = buttons and notices of a web page. */
  readonly kind: 'advert' | 'damaged' | 'lost' | 'navigation' | 'stray'
}

/** Left over when bytes were read in the wrong encoding or when a font had no character for them. */
const DAMAGED: readonly RegExp[] = [
  /\ufffd/,
  /锟斤拷|烫烫烫|屯屯屯/,
  /[ÃÂåæçèéäïð][\u0080-\u00bf™€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜š›œžŸ]/,
  /[\u4e00-\u9fff][\uff66-\uff9f]|[\uff66-\uff9f][\u4e00-\u9fff]/,
  /[\u4e00-\u9fff][\u3041-\u3096\u30a1-\u30fa]+[\u4e00-\u9fff]/,
  /(?:[锛銆鐨绗鍜鍙鏉鏄鎴鍦].{0,6}){3}/,
  /[\u4e00-\u9fff]\?[!?]+[\u4e00-\u9fff]/,
  /[\u4e00-\u9fff][A-Za-z0-9]{30,}[\u4e00-\u9fff]/,
]

/** `2018314日` and `〔201710号`: signs fell out, and what is left looks like a number. */
const LOST: readonly RegExp[] = [/(?<!\d)(?:19|20)\d{3,6}日/, /〔\d{4,8}号/, /(?<!\d)\d{4}年\d{3,4}日/]

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
  /https?:\/\/\S{0,200}?(taobao|tmall|jd\.com|pinduoduo|weidian|youzan)/i,
]

/** What a page of an office's web site puts around a text; the whole line is such words. */
const NAVIGATION: readonly RegExp[] = [
  /^(您?(现在|当前|所在)的?位置|网站?首页|首页)\s*[:：>»›/|].*$/,
  /^[\s【[（(]*(上|下)一(篇|页|条|则)\s*[:：].*$/,
  /^[\s【[（(]*(打印|关闭|收藏|分享|返回顶部|返回首页|返回列表|返回|回到顶部)(本页|窗口|到)?([\s|】\]）)【[（(/]+(打印|关闭|收藏|分享|返回顶部|返回首页|返回列表|返回)(本页|窗口|到)?)*[\s】\]）):：]*$/,
  /^[\s【[（(]*(字体|字号)\s*[:：].{0,20}$/,
  /^(浏览次数|阅读次数|点击(次)?数|责任编辑|信息来源|发布时间|发布机构|索引号)\s*[:：].{0,60}$/,
  /^((版权所有|主办单位|主办|承办单位|承办|网站标识码)\s*[:：]|[\u4e00-\u9fff]?ICP备|[\u4e00-\u9fff]?公网安备|版权所有\s*©).{0,80}[^。；：，、;,]$/,
  /^(网站地图|联系我们|关于我们|隐私声明)([\s|]+(网站地图|联系我们|关于我们|隐私声明))*$/,
]

/** Longer lines say more than where one is. */
const NAVIGATION_LINE = 200

/** Takes out signs that cannot be shown. Lines stay where they are. */
export function dropStray(text: string): string {
  return text.replace(STRAY, '')
}

/** Marks adverts, page furniture, damaged lines and lines with stray signs, by line number from 1. */
export function markLines(text: string): LineMark[] {
  return text.split(/\r\n|\n|\r/).flatMap((one, i): LineMark[] => {
    const kind = kindOf(one)
    return kind === undefined ? [] : [{ line: i + 1, kind }]
  })
}

function kindOf(line: string): LineMark['kind'] | undefined {
  if (line === '') return undefined
  // Long runs of spaces would make the patterns slow.
  const bare = line.replace(/\s+/g, ' ').trim()
  const fits = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(bare))
  if (fits(DAMAGED)) return 'damaged'
  if (fits(ADVERTS)) return 'advert'
  if (fits(LOST)) return 'lost'
  if (bare.length <= NAVIGATION_LINE && fits(NAVIGATION)) return 'navigation'
  return line.search(STRAY) >= 0 ? 'stray' : undefined
}

/** Line numbers told in one sentence; more do not help anybody. */
const SHOWN = 8

/** `第3、7、12行等20行` */
export function sayLines(lines: readonly number[]): string {
  const rest = lines.length - SHOWN
  return `第${lines.slice(0, SHOWN).join('、')}行${rest > 0 ? `等${lines.length}行` : ''}`
}
