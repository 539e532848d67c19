import type { Day } from '../domain/shanghai.ts'
import { fold } from '../search/fold.ts'
import { partIn } from './day-parts.ts'
import { daysIn, withoutDays } from './day-words.ts'

/** What may be asked of a station. */
export type Fact = 'address' | 'hours' | 'phone' | 'people' | 'function' | 'area' | 'ladder' | 'facility'

const WORDS: readonly (readonly [fact: Fact, words: RegExp])[] = [
  [
    'address',
    /在哪|哪里|哪裡|哪儿|哪兒|地址|怎么走|怎么去|怎么到|怎麼|咋走|位置|路线|路線|边度|邊度|啥地方|附近|最近|就近|近不近|几楼|幾樓|门牌|门牌号|哪个站|归哪|去哪|where|address|how (?:do|can) i get|nearest|closest|location/i,
  ],
  [
    'hours',
    /几点|幾點|开门|開門|关门|關門|开放|開放|营业|營業|上班|下班|收工|休息|有人(?:吗|伐|么|嗎|没|在|值)|开到|开伐|开不开|开吗|放假|(?:周[一二三四五六日末天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]).{0,6}(?:开|上班)|办公时间|啥辰光开|几时开|hours|open|clos(?:e|es|ing)|what time/i,
  ],
  ['phone', /电话|電話|号码|號碼|联系方式|聯繫方式|打给|打哪个|手机号|空号|phone|telephone|\bcall\b|number/i],
  [
    'people',
    /是谁|谁(?:负责|在|管|值|是)|哪位|负责人|負責人|负责的|联络员|工作人员|哪些人|哪些同志|几个人|站长|值守|who\b|staff|in charge/i,
  ],
  [
    'function',
    /干什么|干啥|干嘛|做什么|做啥|幹什麼|做咩|功能|能办|办什么|办啥|业务|作用|职能|职责|用处|一回事|是什么(?:地方|机构|单位)?[?？]?$|what (?:does|do|can)|what is .{0,30}for/i,
  ],
  [
    'area',
    /(?:管|服务|负责|覆盖|包括|联系)(?:的是)?(?:哪几?[个些]|什么|多少|几个).{0,2}(?:社区|村|小区|地方|范围|片)|服务范围|管多大/,
  ],
  [
    'ladder',
    /上级|上一级|上面(?:的|是|归|还有)?.{0,4}(?:站|家|管)|隶属|下级|下属|[下底]面(?:还|都|一共)?有?.{0,4}(?:站|点|哪)/,
  ],
  [
    'facility',
    /停车|停車|车位|能停|好停|泊车|轮椅|輪椅|坡道|无障碍|無障礙|电梯|電梯|厕所|廁所|洗手间|卫生间|母婴|空调|wifi|充电|饮水|老花镜|座位|台阶|地铁|地鐵|公交|几号线|[几哪]路车|坐车|乘车|parking|wheelchair|ramp|lift|elevator|toilet|metro|subway|\bbus\b/i,
  ],
]
const TRANSPORT = /地铁|地鐵|公交|几号线|[几哪]路车|坐车|乘车|metro|subway|\bbus\b/i
const PLAIN_ADDRESS = /在哪|哪里|哪裡|哪儿|地址|啥地方|边度|邊度|where|address/i

/** What is asked of a station, in the order in which it is said. Expects half-width characters. */
export function factsIn(text: string): readonly Fact[] {
  const found = WORDS.map(([fact, words]) => ({ fact, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ fact }) => fact)
  return TRANSPORT.test(text) && !PLAIN_ADDRESS.test(text) ? found.filter((fact) => fact !== 'address') : found
}

/** Facilities by the words they are asked for in; the names are those of the files. */
const FACILITIES: Readonly<Record<string, RegExp>> = {
  停车: /停车|车位|开车|停伐|\bpark/i,
  坡道: /坡道|轮椅|无障碍|台阶|wheelchair|ramp/i,
  电梯: /电梯|lift|elevator/i,
  交通: /地铁|公交|几号线|[几哪]路车|坐车|乘车|怎么走|怎么去|怎么到|metro|subway|bus/i,
  厕所: /厕所|卫生间|洗手间|toilet|restroom/i,
}

export const facilitiesIn = (text: string): readonly string[] =>
  Object.entries(FACILITIES)
    .filter(([, words]) => words.test(text))
    .map(([name]) => name)

/** How each fact is asked for, in words that are read again as that fact and nothing else. */
const PLAINLY: Readonly<Record<Exclude<Fact, 'facility'>, string>> = {
  address: '地址',
  hours: '几点开门',
  phone: '电话',
  people: '工作人员',
  function: '职能',
  area: '服务范围',
  ladder: '上级',
}

/** A question of a station in words of ours, to be asked again of another one; empty when it asks for nothing by name. */
export function sayAsked(text: string, today: Day): string {
  const days = daysIn(text, today).map((words) =>
    words.kind === 'day' ? words.first : words.kind === 'holidays' ? '节假日' : words.name,
  )
  const facts = factsIn(fold(text)).flatMap((fact) => (fact === 'facility' ? facilitiesIn(text) : [PLAINLY[fact]]))
  const part = partIn(text)
  return [...days, ...(part === undefined ? [] : [part.name]), ...facts].join(' ')
}

/** Whether a text leaves out what it asks for: 滨江那边呢. */
export const leavesOut = (text: string): boolean => /(?:呢|怎么样|咋样)[？?。]?$|^(?:那|那么|还有)/.test(text)

/** Who receives, and on which day. */
const RECEPTION = /哪[个几]?位?代表|人大代表|代表|接待|坐班|来站|接访|谁(?:来|在|接)/
const WHEN = /再?下下?一?[次回]|什么时候|什么时间|啥时候|啥时间|几时|啥辰光|哪[一几]?天|几号|周几|星期几|礼拜几/
const PART = /上午|中午|下午|晚上|夜里|傍晚|早上|[\d一二两三四五六七八九十]+点(?:半|钟)?|\d+:\d+/
/** Words that name nothing: who and what they stand for was said before. */
const POINTING =
  /我?(?:爸妈?|妈妈?|老伴|爷爷|奶奶|老人家?|孩子|小孩|家里人?)|那边|那里|那儿|那个|这边|这里|这儿|这个|他们|她们|你们|我们|人家|那|这|他|她|它|您|你|我|请问|告诉|一下|方便|有没有|能不能|可不可以|可以|怎么样|怎么|咋样|咋|如何|什么|多少|是不是|还|也|都|就|又|再|会|能|得|要|想|有|没|不|没有|进|去|来|到|走|坐|车|人|在|是|的|了|过|呢|吗|嘛|么|吧|啊|呀|哦|噢|哪|几|个|点|些|门|站|号|好|和|跟|着|里|外/g
const MARKS = /[^\p{L}\p{N}]/gu
/** So much may be left over; two characters are a subject of their own. */
const LEFT_OVER = 1
const LONGEST = 24
/** Who wants somebody is not asking who there is: 我要找工作人员. */
const CALLS = /找|转|叫|人工|联系(?!方式|电话)/

/**
 * Whether a text only asks for facts of a station that it does not name, as one goes on: 电话多少, 轮椅能进吗, 那哪个代表来.
 * `either`: only when, or for another day. Undefined when it speaks of something else.
 */
export function asksOn(text: string, today: Day): 'station' | 'reception' | 'either' | undefined {
  const folded = fold(text)
  if (text.length > LONGEST || CALLS.test(folded)) return undefined
  const undated = withoutDays(folded, today)
  const dated = undated !== folded.replace(/\s+/g, '')
  const facts = factsIn(folded)
  const receives = RECEPTION.test(undated)
  const when = WHEN.test(undated)
  if (!dated && !receives && !when && facts.length === 0) return undefined
  const rest = leftOf(undated)
  if ([...rest].length > LEFT_OVER) return undefined
  if (receives) return 'reception'
  return facts.length > 0 ? 'station' : 'either'
}

const PIECES = [RECEPTION, WHEN, PART, ...WORDS.map(([, words]) => words), ...Object.values(FACILITIES)].map(
  ({ source }) => new RegExp(source, 'gi'),
)

/** What a folded text says beside facts, times and pointing words. */
const leftOf = (folded: string): string =>
  PIECES.reduce((left, words) => left.replace(words, ''), folded)
    .replace(POINTING, '')
    .replace(MARKS, '')

/** 他啥时候在: asks when somebody is there, and speaks of nothing else at all. Expects a folded text. */
export const onlyAsksWhen = (folded: string): boolean =>
  folded.length <= LONGEST && WHEN.test(folded) && leftOf(folded) === ''
