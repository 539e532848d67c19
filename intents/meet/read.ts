import type { Station } from '../../src/domain/station.ts'
import type { Content } from '../../src/ports/knowledge.ts'

type Known = Pick<Content, 'stations' | 'deputies'>

/** Somebody wants to speak of a matter with a deputy in person. */
export interface Wish {
  /** What it is about, in the person's words. */
  readonly matter: string
  /** Said in so many words that they want to come; else it may as well be written down. */
  readonly inPerson: boolean
  /** They heard already whose matter it is. */
  readonly insists: boolean
}

/** `I want to speak with a deputy about parking` */
const IN_ENGLISH =
  /\b(?:speak|talk|meet)\b.{0,24}\b(?:deput(?:y|ies)|representatives?)\b.{0,20}\babout (?:the )?(?<matter>[^.?!]{2,30})[.?!]*$/i

/** Longer texts tell the matter itself. */
const MOST_SAID = 50
const MOST_MATTER = 30
const LEAST_MATTER = 2
/** Without a word of coming, a longer matter or one of several clauses is told, to be written down. */
const MOST_BRIEF = 14
const CLAUSES = /[，,。；;！!？?]|请|管一管|没人管/

const IN_PERSON =
  /当面|面对面|面谈|见个?面|(?:跟|和|同|与|约|找|见见|见)(?:一位|一下|个|位)?(?:人大)?代表们?(?:谈|聊)|找个?人(?:反映|说|谈|聊)|(?:去|到|来|上)(?:联络站|站里|站点|站上)(?:去)?(?:反映|说|谈|聊)/
const BRIEF = /^\s*(?:(?:您|你)好|请问|我们?|想|要|[，,。！!\s])*(?:想|要)(?:来|去)?反映/
const INSISTS = /^\s*坚持(?:在\S{2,30}?)?当面谈：/
/** What asks for a form, a rule or a draft, or how something stands, is no wish to come. */
const OTHER =
  /建议|意见|希望|应该|应当|草案|条例|法规|规定|编号|查询码|进度|取消|怎么样了|[A-Za-z]{2}-?\d{4}|电话接待|改期/

const HEAD =
  /^(?:(?:您|你)好|请问|麻烦|请|我们|我|俺|咱们?|想要|想|要|能不能|能否|可不可以|找个?人|(?:预?约|找|见见|见|跟|和|同|与|向|给|对)(?:一下|一位|位|个)?(?:人大)?代表们?|(?:去|到|来|上)(?:联络站|站里|站点|站上|现场)(?:去)?|来(?=反映)|去(?=反映)|当面|面对面|面谈|见个?面|反映反映|反映|说说|说一说|说一?下|说(?=[^明])|谈谈|谈一谈|谈一?下|谈(?=[^判])|聊聊|聊一聊|聊一?下|聊(?=[^天])|讲讲|讲一?下|一下|个|点|关于|有关|[，,。、：:\s])/
const ASKS_WHEN =
  /[，,。\s]*(?:请问)?(?:我)?(?:哪(?:一)?天|哪几天|什么时候|啥时候|几号|几点|何时|周几|星期几|去哪里?|到哪里?|找谁|找哪|怎么约|怎么去|可以吗|行吗|能去吗)[^，,。]*[?？。]?$/
/** Stands where a station, street or alias on file was named. */
const PLACE = '◇'
/** What is left of naming where one lives or wants to go. */
const LIVES = /(?:我们?|俺)?(?:就?家?住在?|在|是|到|去|来)?◇(?:的|站|联络站|这边|那边|这里|那里|居民|人)*/g
/** A place that is not on file. */
const SOMEWHERE = /(?:我们?|俺)?(?:家?住在?|家在|人在)[^，,。\s]{2,12}[，,。\s]/
const TAIL = /(?:的|这件|这个|那些|这些|有关)*(?:事情|事儿?|问题|情况)?[。.！!？?，,\s]*$/

/** What somebody wants to speak of in person; undefined when something else is wanted, or nothing is said of the matter. */
export function wishIn(said: string, { stations, deputies }: Known): Wish | undefined {
  const text = unnamed(said, deputies)
  const english = IN_ENGLISH.exec(text)?.groups?.matter
  if (english !== undefined) return { matter: english.trim(), inPerson: true, insists: false }
  const insists = INSISTS.test(text)
  if (insists) return { matter: text.replace(INSISTS, '').trim().slice(0, MOST_MATTER), inPerson: true, insists }
  if (text.length > MOST_SAID || OTHER.test(text)) return undefined
  const inPerson = IN_PERSON.test(text)
  if (!inPerson && !BRIEF.test(text)) return undefined
  const matter = matterIn(text, stations)
  if (!inPerson && (matter.length > MOST_BRIEF || CLAUSES.test(matter))) return undefined
  return [...matter].length < LEAST_MATTER || matter.length > MOST_MATTER ? undefined : { matter, inPerson, insists }
}

/** Whom they want to see is no part of the matter. */
const unnamed = (text: string, deputies: Known['deputies']): string =>
  deputies.reduce((left, { name }) => left.split(`${name}代表`).join('代表').split(`代表${name}`).join('代表'), text)

/** The words that are left when everything is taken off that only says what is wanted, where and when. */
function matterIn(text: string, stations: readonly Station[]): string {
  let left = withoutPlaces(text, stations).replace(SOMEWHERE, '').replace(ASKS_WHEN, '').trim()
  for (let cut = HEAD.exec(left); cut !== null && cut[0] !== ''; cut = HEAD.exec(left)) left = left.slice(cut[0].length)
  return left.replace(TAIL, '').trim()
}

function withoutPlaces(text: string, stations: readonly Station[]): string {
  const names = stations.flatMap(({ name, aliases, street }) => [
    name,
    ...aliases,
    ...(street === undefined ? [] : [street]),
  ])
  const said = names.filter((name) => name.length > 1 && text.includes(name)).toSorted((a, b) => b.length - a.length)
  return said.reduce((left, name) => left.split(name).join(PLACE), text).replace(LIVES, ' ')
}
