import { factsIn } from '../../../station/asked.ts'
import { exact, firstPiece } from './exact.ts'

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

/** What is asked about a station, joined with `+` in the order in which it is said; undefined when it is not said. */
export function whatIn(text: string): string | undefined {
  const facts = factsIn(exact(text).seen)
  return facts.length === 0 ? undefined : facts.join('+')
}
