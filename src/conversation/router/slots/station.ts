import { exact, firstPiece } from './exact.ts'

const WHAT: readonly (readonly [what: string, words: RegExp])[] = [
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
    'facility',
    /停车|停車|车位|能停|好停|泊车|轮椅|輪椅|坡道|无障碍|無障礙|电梯|電梯|厕所|廁所|洗手间|卫生间|母婴|空调|wifi|充电|饮水|老花镜|座位|台阶|地铁|地鐵|公交|几号线|几路车|parking|wheelchair|ramp|lift|elevator|toilet|metro|subway|\bbus\b/i,
  ],
]
const TRANSPORT = /地铁|地鐵|公交|几号线|几路车|metro|subway|\bbus\b/i
const PLAIN_ADDRESS = /在哪|哪里|哪裡|哪儿|地址|啥地方|边度|邊度|where|address/i

/** What is asked about a station, joined with `+` in the order in which it is said; undefined when it is not said. */
export function whatIn(text: string): string | undefined {
  const { seen } = exact(text)
  const found = WHAT.map(([what, words]) => ({ what, at: seen.search(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ what }) => what)
  const wanted = TRANSPORT.test(seen) && !PLAIN_ADDRESS.test(seen) ? found.filter((w) => w !== 'address') : found
  return wanted.length === 0 ? undefined : wanted.join('+')
}

const PLACE_END =
  '(?:街道|新村|[一二三四五六七八九十]村|小区|小區|社区|社區|花园|花園|广场|廣場|公园|公園|公寓|家园|苑|镇|鎮|乡|路(?:街道)?|弄|大厦|市民中心|文化中心|活动中心|服务中心|开发区|新区|地铁站|火车站)'
const STATION_END = '(?:联络站|聯絡站|联系点|聯繫點|联络点|代表之家|联系站|家站|立法点)'
const NAME = '[\\u4e00-\\u9fff]{2,8}?'
const PLACE = new RegExp(`${NAME}${PLACE_END}`, 'g')
const STATION = new RegExp(`[\\u4e00-\\u9fff]{2,12}?(?:人大代表|人大|代表|基层立法|立法)?${STATION_END}`, 'g')
/** What stands before a name and does not belong to it. */
const LEAD =
  /^.*?(?:住在|家住|我住|我家在|家在|就在|我在|离|離|靠近|去|到|请问|請問|查一下|查|从|從|找|在|和|跟|是|的|你们|我们|阿拉|有没有|去过|侬好|你好|问下|附近|最近|哪个|哪里|那个|这个|搿个|想|喺|坐)(?=[\u4e00-\u9fff]{2,})/
const EMPTY =
  /^(?:.{0,4}(?:我们|这个|那个|哪个|你们|附近|最近|几号|几|本|各|每个|这|那|哪|走|坐|公交|周末))?(?:人大代表的|代表的|人大代表|人大|代表|基层立法|立法|基层|社区|街道)?(?:街道|小区|小區|社区|社區|路|站|镇|广场|公园|联络站|聯絡站|联系点|聯繫點|联络点|代表之家|联系站|家站|立法点)$/
const ENGLISH_PLACE = /\b(?:in|near|at|around|of)\s((?:[A-Z][\w'’-]+\s?){1,4})/d

const PROPER = new RegExp(`^${NAME}${PLACE_END}`)
/** Words by which a place and a station are joined in a sentence, not in a name. */
const LOOSE = /搿|呢度|那个|那個|这个|這個|里的|的|附近|有没有/

/** A proper station name (`江苏路街道代表联络站`), if one is said in one piece. */
export function stationIn(text: string): string | undefined {
  const name = bare(text, STATION)
  return name === undefined || !PROPER.test(name) || LOOSE.test(name) ? undefined : name
}

/** A neighbourhood or street, as typed. */
export function placeIn(text: string): string | undefined {
  return bare(text, PLACE) ?? firstPiece(exact(text), [ENGLISH_PLACE])
}

function bare(text: string, pattern: RegExp): string | undefined {
  const read = exact(text)
  for (const found of read.seen.matchAll(pattern)) {
    let name = found[0]
    for (let cut = LEAD.exec(name); cut !== null; cut = LEAD.exec(name)) name = name.slice(cut[0].length)
    if (EMPTY.test(name)) continue
    const end = found.index + found[0].length
    return read.piece(end - name.length, end)
  }
  return undefined
}
