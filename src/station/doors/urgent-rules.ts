import { type Distress, distressIn, isOwn } from './distress.ts'
import { hazardIn } from './hazard.ts'
import { once } from './once.ts'
import { hasSign, tellsDespair } from './signs.ts'
import { asksForRule, wishesForAll } from './stance.ts'
import { tellsSomethingStrange } from './strange.ts'
import { CALLED_BY, cries, dangersIn, type Help } from './urgent-cues.ts'

/** Somebody may be in danger: whom to call, most urgent first, and what they suffer. */
export interface Urgent {
  readonly help: readonly Help[]
  readonly distress?: Distress
}

/** Longer than this, a text without a cry is a story of something that is over. */
const MAX_REPORT = 90

/** Smoke that is smelt every day. */
const SMOKE_OF_FOOD = /烧烤|油烟|夜市|烤串|熏肉|香烟|二手烟|[抽吸]烟|秸秆|烧纸|烟囱|垃圾/

/** Words that tell of danger only together must stand close together. */
const MAX_PLAIN = 60

/** What may happen, is over, or keeps happening: no emergency, unless it is now. */
const NOT_NOW =
  /像[^,。?!]{0,5}(?:打枪|地震|着火|爆炸|打雷)|像[^,。?!]{0,8}似的|万一|如果|要是|假如|假使|以防|以免|免得|担心|怕(?:出|有|万|会|哪|掉|砸|摔|撞|被|孩|老|起|着)|松动|害怕(?:出|会)|容易|可能会?|会不会|早晚|随时|三天两头|迟早|隐患|的话|差点|险些|去年|前年|上次|上个?月|上周|昨天|前天|以前|曾经|真(?:的)?(?:要是?|着|起|出|有|来|碰)[^,。?!]{0,6}(?:火|事|[贼人]|也|都|就)|之前|当时|那年|年前|过一次|[摔砸撞伤掉淹烫咬]过(?!来|去)|过[一两三几]次|[好几]几?[次回]|经常|每次|每年|历史|好久|长期|多年|半年|(?:几|两|三)个月/
/** Somebody is to answer for it: it has happened, and the question is who pays. */
const DISPUTE =
  /赔|认账|鉴定|负责|责任|起诉|官司|[借欠]条|说法|维权|扯皮|[要追讨]回(?!家)|退(?:钱|款|费)|误诊|手术(?:后|完|失败|时)|判(?:了|决|刑|拘)|被判|立案|报(?:了|过)案|报过警|已报警|调解|工伤|保险(?:公司|不)|医保|报销|看的病|病历|没抢救过来|去世|躲着|不见人|不是员工|不认(?!人|得|识)|不管$|推责|医药费|算谁的|(?:医院|诊所|公司|老板|单位|平台|学校|派出所)[^,。?!]{0,4}(?:说|不(?!远|在|见)|没|躲|推|要|让)/
/** Longer than this it is a story. */
const MAX_TOLD = 120
const JUST_NOW =
  /现在|正在|刚刚|刚才|方才|突然|忽然|这会儿|此刻|救[命人我]|今天又|又听[见到]|又在|来不及|赶紧|快来|快点来|叫不|没反应/
/** What everybody has or lacks, and what one asks a deputy for. */
const OF_GRIEVANCE =
  /能不能(?!来|派|快|帮|赶)|可不可以|希望|建议|代表|反映|呼吁|没有[^,。?!]{0,5}(?:[栓员]|器材|医生|大夫|救护车|设备|护栏|栏杆|警示|标志|设施|通道|路灯|红绿灯|斑马线)|太[少近远窄旧老滑陡]|都不知道|就是因?为?[^,。?!]{0,6}太|[一两三几]年|去年|一直没修|没人修|到现在没修|隐患|改造|迁走/
/** Goes on for long, happens to many, or is told so that somebody sees to it. */
const OF_LONG =
  /老[是有在]|总是|总[有在被]|常常|时常|常年|天天|每天|每晚|每[到逢当]|一[到下][^,。?!]{0,3}(?:雨|雪|晚|冬|夏|就)|[雨雪]天|多年|几年|[一两三]年|好几[个次人回]|很多人|不少人|大家|居民|业主|群众|村民们?|老百姓|差点|险些|怕|太[滑窄陡暗黑挤贵脏差远近]|没人(?:修|管|清|维护|处理)|没有[^,。?!]{0,4}(?:护栏|栏杆|警示|标志|红绿灯|盲道|通道|设施|标线)|都是|得有|要是|觉得|反映|投诉|关注|呼吁|请代表|代表|意见|建议|希望|盼|草案|条例|联络站|改造|管管|管一管|能不能|可不可以|规划|隐患|安全|注意|预防/
const NOW = /现在|正在|刚刚|刚才|快点?[来叫救去!]|马上|来不及|来得及|赶紧|怎么办|救|还在|right now|hurry/
/** Opens with what is to be done for everybody. */
const PLEADS = /^(?:我|我们)?(?:强烈|真心|很)?(?:希望|建议|呼吁|提议|请(?:人大|代表))/
/** Talk of a rule or of everybody. */
const IN_GENERAL =
  /草案|条例|规定|宣传|预防|干预|防护|演练|培训|知识|案例|新闻|听说|视频里|电影|电视剧|小说|统计|数据|率/

const HELP_FOR: Readonly<Record<Distress, readonly Help[]>> = {
  despair: ['police', 'ambulance'],
  home: ['police'],
  child: ['police'],
}

/** Danger as far as rules tell; undefined when they tell of none. The text is folded. */
export function ruledUrgent(folded: string): Urgent | undefined {
  const distress = sufferedIn(folded)
  const help = new Set<Help>()
  const cry = cries(folded)
  const now = mayBeNow(folded) && (!OF_GRIEVANCE.test(folded) || JUST_NOW.test(folded))
  if (cry || now) for (const [i, stands] of dangersIn(folded).entries()) if (stands) help.add(CALLED_BY[i] as Help)
  if (!cry && SMOKE_OF_FOOD.test(folded)) help.delete('fire')
  const hazard = help.size === 0 && now && folded.length <= MAX_PLAIN ? hazardIn(folded) : undefined
  if (hazard?.plain === true) for (const who of hazard.help) help.add(who)
  if (distress !== undefined) for (const who of HELP_FOR[distress]) help.add(who)
  if (help.has('traffic')) help.add('ambulance')
  if (cry && help.size === 0) help.add('police')
  if (help.size === 0) return undefined
  return { help: [...help], ...(distress === undefined ? {} : { distress }) }
}

/** Whether rules tell that something may be wrong. The text is folded. */
export function perhapsUrgent(folded: string): boolean {
  if (folded.length > MAX_TOLD || !mayBeNow(folded)) return false
  if (OF_LONG.test(folded) && !tellsDespair(folded) && !JUST_NOW.test(folded)) return false
  return hasSign(folded) || hazardIn(folded) !== undefined || tellsSomethingStrange(folded)
}

/** Whether the text tells of now: not feared, not over, not quarrelled about, not wished for all. */
export const mayBeNow = once((folded): boolean => {
  if (wishesForAll(folded) || asksForRule(folded) || PLEADS.test(folded)) return false
  if (DISPUTE.test(folded)) return false
  if (folded.length > MAX_REPORT && !NOW.test(folded)) return false
  return !NOT_NOW.test(folded) || /正在|刚刚|刚才|救命|赶紧|来得及/.test(folded)
})

function sufferedIn(folded: string): Distress | undefined {
  const distress = distressIn(folded)
  if (distress === undefined) return undefined
  const general = wishesForAll(folded) || asksForRule(folded) || IN_GENERAL.test(folded)
  return general && !isOwn(folded, distress) ? undefined : distress
}
