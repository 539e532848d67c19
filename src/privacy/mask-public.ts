import { mask } from './mask.ts'

const HIDDEN = '某'

/** Where somebody lives to the door, how else they are reached, and the name they give themselves. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![0-9A-Za-z])[0-9]{1,3}(?:号楼|号院|栋|幢|座|弄)\s*(?:[0-9]{1,4}号?\s*)?(?:[0-9一二三四五六七八九十]{1,3}单元)?\s*(?:[0-9]{2,5}(?:室|号|户)?)?/g,
    '某处',
  ],
  [/[0-9一二三四五六七八九十]{1,3}单元\s*[0-9]{2,5}(?:室|号|户)?|(?<![0-9])[0-9]{3,5}(?:室|户)/g, '某处'],
  [/((?:微信|QQ|qq|weixin|wechat)\s*(?:号码?)?\s*(?:是|为|：|:)?\s*)[A-Za-z0-9][A-Za-z0-9_-]{4,30}/gi, '$1****'],
  [/(?<![0-9])0[0-9]{2,3}[-\s]?[2-9][0-9]{6,7}(?![0-9])/g, '****'],
  [
    /((?:我叫|我的名字(?:叫|是)|本人姓名|姓名|联系人|投诉人|反映人|署名)\s*(?:是|为|：|:)?\s*)\p{Script=Han}{2,4}(?=[\s，。,、；;（(]|$)/gu,
    `$1${HIDDEN}`,
  ],
]

/**
 * A text that everybody may read: what {@link mask} hides, and beside it doors, accounts and the names by which somebody
 * names themselves.
 * @param known names and contacts of who said it, as they were given
 */
export function maskForPublic(text: string, known: readonly (string | undefined)[] = []): string {
  let shown = text
  for (const word of known)
    if (word !== undefined && word.trim().length >= 2) shown = shown.replaceAll(word.trim(), HIDDEN)
  shown = mask(shown)
  for (const [pattern, instead] of RULES) shown = shown.replace(pattern, instead)
  return shown
}
