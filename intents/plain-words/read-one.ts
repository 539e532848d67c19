import { mentionsIn } from '../../src/casework/refer.ts'

/** What somebody says of one item in everyday words. */
export type Saying =
  | { readonly does: 'done'; readonly how: string }
  | { readonly does: 'phoned' }
  | { readonly does: 'tell'; readonly words: string }
  | { readonly does: 'assign'; readonly nickname: string }
  | { readonly does: 'transfer'; readonly body: string }
  | { readonly does: 'not-ours' }
  | { readonly does: 'same' }

/** Longer texts are somebody's words. */
const MOST = 120
/** Characters that may stand before the item: `把第2件…`. */
const BEFORE_ITEM = 4
const ASKS = /[？?]|[吗呢]\s*[。.]?$|什么时候|何时|要不要|是否|能不能|可不可以|[了过]没有?\s*$/

const EMPTY_DONE =
  /(?:已经?|都|也|全)*(?:(?:办|处理|弄|搞|做)(?:完毕|完|好|妥|定|成)|搞定|办结|结案|完成|完事|结掉|关掉|关闭|关(?=了)|弄妥|销号|销案)(?:了|啦)*/
const TELLING_DONE =
  /(?:修|换|装|补|清|拆|改|搬|种|刷|铺|扫|通|解决|修复|整改|清理|清运|更换|安装|落实|恢复|拆除)(?:完毕|完|好|妥|干净|到位|掉|通|上|复)?(?:了|啦)|已(?:经)?(?:解决|修复|整改|清理|更换|安装|落实|恢复|拆除|修好|换好|装好)/
/** Words of orders that say plainly what they want. */
const ORDERED =
  /理由|采纳|已解决|列入计划|解释说明|已转办|研究参考|已有规定|不属|回复|答复|转出|退单|退回|上报|派给\S{2,4}\s*\d|延期|延长|撤[销消]|放行|登记|受理|更正|重办|承诺|^\s*落实|代录|录入|补充|并案|合并|拆|公开|导出|批次|裁定|分类|打开|查看|删|^\s*已(?:经)?(?:打?电话|当面)?(?:告知|通知)/
/** What is not yet so, or is to be. */
const NOT_YET = /没|未|不(?!锈)|还(?!给)|别|快|准备|打算|明天|后天|下周|下个?月|马上|即将|将|等|如果|要是|争取|要(?!求)/
const PHONED =
  /打(?:过|了|完)(?:一?个|一通)?电话|(?:已经?|刚|都)打电话|(?:去|回|通)(?:过|了)(?:一?个)?电话|电话里?(?:已经?|都)?(?:告知|通知|说|联系|沟通|讲|回)(?:过|好|完)?(?:他|她|本人)?(?:了|过)|^\s*电话(?:告知|通知)/
const TELL = /^\s*(?:请|帮我|麻烦)?(?:(?:告诉|通知|转告|回复?)|(?:跟|和|给|对|向))\s*(?:第)?\s*$/
const SAYS =
  /^\s*[件号个]?\s*(?:的?(?:提交人|群众|居民|他|她|人家))?\s*(?:说一?下|说一声|讲一?下|讲一声|回一?下|说|讲|回(?:话|复))?[，,：:\s]*/
const SAYS_WORD = /^\s*[件号个]?\s*(?:的?(?:提交人|群众|居民|他|她|人家))?\s*(?:说|讲|回)/
const NICKNAME =
  /^\s*[件号个]?\s*(?:就|先)?(?:派给|分给|交给|转给|给|让|叫|请|由)\s*([小老阿]\p{Script=Han}|\p{Script=Han}(?:工|姐|哥|科|书记|老师|主任|科长|站长|师傅|同志))\s*(?:去|来)?(?:办|弄|处理|跟|跟进|做|负责|搞|看)?(?:一下|吧|了)*[。.]?\s*$/u
/** `1我来办`, `2归我`. */
const MINE =
  /^\s*[件号个]?\s*(?:先)?(?:(?:派给|分给|交给|给|归)我|我(?:来|接|拿)(?:办|弄|处理|跟进?|做)?)(?:了|吧)*[。.]?\s*$/
const TAKEN = /^\s*(?:我)?(?:接了|接下|认领|领了)\s*(?:第)?\s*$/
const BODY =
  '(\\p{Script=Han}{0,14}(?:局|委|院|厅|署|队|热线|政府|中心|公司|单位|处|所|城管|公安|交警|消防|街道|社区|物业|部门|居委会?|村委会?|12345))'
const TRANSFER = new RegExp(
  `^\\s*[件号个]?\\s*(?:这件|这事)?(?:应该?|得|要|已经?)?(?:转给|转到|转|移给|交给|归|由|让)\\s*${BODY}\\s*(?:管|办|处理|负责)?(?:的|吧|了)*[。.]?\\s*$`,
  'u',
)
const SHOULD = new RegExp(
  `^\\s*[件号个]?\\s*(?:这件|这事)?(?:应该?|该)\\s*(?:由|归|是)?${BODY}\\s*(?:管|办|处理|负责)(?:的|吧)*[。.]?\\s*$`,
  'u',
)
const NOT_OURS =
  /^\s*[件号个]?\s*(?:这件|这事)?(?:不|又不)(?:归|是|属于?|该)(?:我们?|咱们?|本站|站里)(?:这)?(?:里|边|儿)?(?:来)?(?:管|办|负责|处理|的事|的活|的|范围|职责)*(?:的|啊|呀|吧)*[。.]?\s*$/
const SAME =
  /^\s*[件号个]?\s*(?:都)?(?:是)?(?:一样|重复|一回事|同一件事?|一件事|说的一样|合一起|合起来)的?(?:了|吧|啊)*[。.]?\s*$/
const JOIN = /^\s*合(?:并|一?起|了)?\s*$/
const BETWEEN = /^[\s、,，和与及跟]*$/

/** `1 办完了 已经修好`, `3 已经打电话告诉他了`, `2转城管`; undefined when an order says it plainly or nothing is meant. */
export function sayingIn(text: string): Saying | undefined {
  if (text.length > MOST || ASKS.test(text) || ORDERED.test(text)) return undefined
  const items = mentionsIn(text)
  const [first] = items
  const last = items.at(-1)
  if (first === undefined || last === undefined) return undefined
  const before = text.slice(0, first.from)
  if (items.length > 1) return sameIn(text, items.length, before, text.slice(last.to)) ? { does: 'same' } : undefined
  const after = text.slice(first.to)
  if (PHONED.test(`${before}${after}`) && !/没打|未打|还没/.test(text)) return { does: 'phoned' }
  if (TELL.test(before)) {
    const words = after.replace(SAYS, '').trim()
    const told = /告诉|转告|回/.test(before) || SAYS_WORD.test(after)
    return told && [...words].length >= MIN_WORDS ? { does: 'tell', words } : undefined
  }
  if (before.trim().length > BEFORE_ITEM) return undefined
  if (MINE.test(after) || (TAKEN.test(before) && /^[了吧件号个。\s]*$/.test(after)))
    return { does: 'assign', nickname: '我' }
  const nickname = NICKNAME.exec(after)?.[1]
  if (nickname !== undefined) return { does: 'assign', nickname }
  const body = (SHOULD.exec(after) ?? TRANSFER.exec(after))?.[1]
  if (body !== undefined && body.length > 1) return { does: 'transfer', body }
  if (NOT_OURS.test(after)) return { does: 'not-ours' }
  return doneIn(before, after)
}

const MIN_WORDS = 3
/** What is left of the order before the words of how it was done. */
const LEAD = /^[\s\p{P}]*(?:[把将第给]\s*(?=[\s\p{P}]))?(?:[件号个吧了](?![\p{Script=Han}])|[件号个](?=已))?[\s\p{P}]*/u
const NOT_YET_BEHIND = /办不了|不行|没用|又坏|还没|没有?修/
/** Between the item and the word that it is done: `第一件的路灯已经修好了`. */
const NEAR = 8

function doneIn(before: string, after: string): Saying | undefined {
  const whole = `${before} ${after}`
  const empty = EMPTY_DONE.exec(whole)
  const found = [empty, TELLING_DONE.exec(whole)].filter((one) => one !== null).toSorted((a, b) => a.index - b.index)[0]
  if (found === undefined || found.index > before.length + NEAR) return undefined
  if (NOT_YET.test(whole.slice(0, found.index + found[0].length)) || NOT_YET_BEHIND.test(whole)) return undefined
  const rest = (empty === null ? after : whole.replace(empty[0], ' ')).replace(LEAD, '').trim()
  return { does: 'done', how: [...rest].length >= MIN_WORDS ? rest : '' }
}

function sameIn(text: string, count: number, before: string, after: string): boolean {
  const items = mentionsIn(text)
  const joined = items.slice(1).every((item, n) => BETWEEN.test(text.slice(items[n]?.to, item.from)))
  if (!joined || count < 2) return false
  return (
    (before.trim().length <= 1 && SAME.test(after)) || (JOIN.test(before) && after.replace(/[吧了。\s]/g, '') === '')
  )
}
