import { once } from './once.ts'
import type { Help } from './urgent-cues.ts'

/** Where no single phrase tells of danger, who, what, with what and how urgently do together. Texts are folded. */

const ENOUGH = 0.8
const ROUNDING = 0.001

const SOMEBODY =
  /有(?:个)?人|(?:一|两|三|几)(?:个|名|位)?[^,。?!]{0,3}(?:人|男|女|孩|老)|男的|女的|小孩|孩子|娃|宝宝|老人|老太|老头|大[爷妈]|大叔|阿姨|学生|工[人友]|司机|骑车的|路人|行人|邻居|隔壁|楼[上下]|对门|门外|我(?!们)|我[爸妈哥弟姐妹爷奶]|爸|妈|爷爷|奶奶|外[公婆]|老公|老婆|女儿|儿子|孙[子女]|朋友|同学|同事|\b(?:i|my|me|man|woman|somebody|someone|child|kid|baby)\b/
const HARM: readonly (readonly [Help, RegExp])[] = [
  [
    'ambulance',
    /昏|晕|站不稳|栽(?!树|花|种)|满[脸身头]|血(?![压糖站型脂汗])|飞出去|勒(?!令|索)|掐|说不[了出]话|鱼刺|异物|憋得|通红|发黑|中暑|低血糖|疼|痛(?!快|恨|改)|难受|麻木|摔伤|抽(?!烟|屉|查|奖|签|水|空|成|时)|吐血|流血|出血|全是血|冒血|断了|切断|切掉|夹断|扎进|扎穿|刺[中穿进]|压(?:在|到|住|断)|轧|碾|摔(?!跤比赛)|倒[在地下]|跌|砸|撞|咬|蛰|蜇|烫|烧伤|中毒|窒息|喘|憋|噎|吞(?:了|下)|冷汗|心口|胸口|心慌|不动了|没动静|没反应|没了呼吸|没气|发紫|发青|动弹不得|动不了|瘫|休克|过敏|疼得|痛得|快没了|不行了|快生|难产|吃错药|喝错|hit by|faint|choking|seizure|poison|bleed|stroke/,
  ],
  [
    'fire',
    /泼[^,。?!]{0,4}(?:汽|煤|酒精|油)|汽油|爆了|爆炸|地震|全是(?:煤气|烟|水)|着了(?!凉|急|迷|魔)|[盖扑灭]不[灭掉住]|关不[掉上]|喷火|烧焦|焦味|呛|冲[进到]|翻[进到]|涨水|迷路|冻[得僵]|零下|[倒压]着|倒了|塌|松脱|烧(?!烤|菜|饭|水|香|酒|腊|鸡|鸭|鹅|饼)|炸(?!鸡|酱|串|油)|冒烟|起火|着火|火苗|蹿|漏气|泄漏|气味|煤气味|掉(?:进|下|到|入|落|在)|坠|沉|淹|埋|塌|卡(?:住|在|到)|夹(?:住|在|到)|困|挂在|悬|吊在|打不开|出不[来去]|下不来|上不来|够不着|滑(?:下|进|落)|冲走|gas|smell|burn|smoke|stuck|drown|fell/,
  ],
  [
    'police',
    /泼[^,。?!]{0,4}(?:汽油|硫酸|酸)|勒[^,。?!]{0,5}脖|绳子|拽|塞(?!车|北)|围着|要钱|挟持|偷窥|砸|赶[^,。?!]{0,3}追|\bhit\b|打(?:我|人|起|架|伤|砸|死)|殴|捅|砍|刺|追|跟踪|尾随|闯|撬|翻[窗墙进]|踹|砸|抢|绑|拐|劫|掐|勒|拖[走拽]|拽|堵(?:在|住)[^,。?!]{0,3}(?:我|门|家)|堵我|威胁|要(?:杀|砍|打)|乱[砍捅砸打]|行凶|闹事|发酒疯|小偷|贼|流氓|陌生人|疯子|醉汉|持[刀枪械]|惨叫|尖叫|喊救|不见了|走[丢失散]|失联|拉走|attack|weapon|thief|burglar|missing|threat/,
  ],
]
const EVERY_HARM = HARM.map(([, words]) => new RegExp(words, 'g'))
const HAZARD =
  /油锅|汽油|地震|液化气|塔吊|吊车|涨水|河滩|山[里上]|车里|车轮|truck|火(?!车|锅|腿|龙果|箭|候|爆|热|气|化)|烟(?!味|头|酒|草)|煤气|燃气|天然气|气罐|刀|枪|棍|砖|斧|酒瓶|锤|血|毒|农药|安眠药|错药|硬币|电池|水里|河[里边中]|江[里边]|池[里塘]|湖里|井[里盖]|冰窟窿|水坑|桥[上边栏]|楼顶|天台|阳台|窗[外台沿]|围栏|悬崖|高压|触电|漏电|\bgas\b|kitchen|knife|货车|大车|卡车|机器|电梯[^,。?!]{0,4}(?:里|门|坏|停)|水泥板|脚手架|洪水|泥石流|狗咬|恶犬|毒蛇/
const HURRY =
  /快|救|赶紧|马上|正在|还在|在[^,。?!]{0,4}(?:屋|门|外|里|下)面?[^,。?!]{0,2}|不敢|吓|哭|喊|叫|怎么还不来|没了|怎么办|来不及|突然|忽然|刚刚|刚才|了$|help|hurry|now/

const WORTH = { somebody: 0.2, harm: 0.4, more: 0.2, hazard: 0.2, hurry: 0.2 } as const

/** Smell, noise and broken things of the neighbourhood trouble many and endanger nobody. */
const NUISANCE =
  /烧烤|夜市|二手烟|[献输抽验]血|献过血|抢[^,。?!]{0,3}功|垃圾|油烟|噪|吵|扰民|臭(?!.{0,6}煤气)|停车|堵(?![在住])|施工|打桩|物业|广场舞|绿化|路灯|班车|公交站|报名|接待|草案|意见|代表|站点|联络站|条例/
/** From here on something may be wrong, although it is not plain. */
const PERHAPS = 0.6
/** Characters that most words of bodily danger are built from, and where they mean nothing of the kind. */
const ROOTS =
  /血(?![压糖站型脂缘汗])|(?<!消|病|杀|防)毒|(?<!菜|剪)刀(?!具|刃)|枪|炸(?![鸡酱串])|爆(?!满|款|米|料|火)|(?<!发|燃|红)烧(?![烤菜饭水香酒腊])|烫(?!发|手山|衣)|淹|溺|坠|栽(?!树|花|种|培)|砸(?!钱|场)|撞|轧|埋(?!怨|头|单)|塌|勒(?!令|索)|掐|捅|砍(?!价)|刺(?!激|绣|耳|眼)|(?<!抹|扼|秒)杀(?!毒|价|虫)|劫|绑(?!定|卡)|晕(?!车)|昏(?!暗)|喘|噎|呛|上吊|汽油|地震|满脸|站不稳|溃|骨折|重伤|救(?!济|助|灾|援队)|遇险|失控|尖刀|尸|断气|窒|瘫倒|倒地|危险|出事/

export interface Hazard {
  readonly help: readonly Help[]
  /** Otherwise it may be something else. */
  readonly plain: boolean
}

/** Who should be called, as far as the kinds of words together tell; undefined when they tell of no danger. */
export const hazardIn = once((folded): Hazard | undefined => {
  if (NUISANCE.test(folded)) return undefined
  const help = HARM.filter(([, words]) => words.test(folded)).map(([who]) => who)
  if (help.length === 0 && !ROOTS.test(folded)) return undefined
  const harms = new Set(EVERY_HARM.flatMap((words) => folded.match(words) ?? []))
  const weight =
    (help.length > 0 ? WORTH.harm : 0) +
    (harms.size > 1 ? WORTH.more : 0) +
    (SOMEBODY.test(folded) ? WORTH.somebody : 0) +
    (HAZARD.test(folded) ? WORTH.hazard : 0) +
    (HURRY.test(folded) ? WORTH.hurry : 0)
  if (weight < PERHAPS - ROUNDING && !(ROOTS.test(folded) && SOMEBODY.test(folded))) return undefined
  return { help, plain: weight >= ENOUGH - ROUNDING }
})
