import { once } from './once.ts'
import { PROFILES, type Profile, SUBJECT_KINDS } from './profiles.ts'
import type { Topic } from './topics.ts'

/** Together the kinds of words must weigh this much. */
const ENOUGH = 0.7
const ROUNDING = 0.001
/** Words that others use as well need company of their own subject. */
const LEAST_OWN = 0.4

/** One who speaks of oneself or one's family, not of the neighbourhood. */
const OWN =
  /我(?!们(?:小区|社区|村|镇|街|这|单元|楼|附近|片|那))|俺|咱家|爸|妈|老公|老婆|爱人|丈夫|妻子|儿子|女儿|(?<!让|小|的|学校|幼儿园|些|接送)孩子(?!们|多|上学|放学|过|走|玩|跑|没地)|父亲|母亲|老伴|奶奶|爷爷|公公|婆婆|外[公婆]|姥[姥爷]|[表堂]?(?:[叔伯舅姑婶嫂]|(?<!阿)姨)|弟弟|妹妹|哥哥|姐姐|前[夫妻]|亲戚|朋友|工友|同事|\b(?:my|me|i)\b/
const OWN_WEIGHT = 0.3
/** Something was done, refused, broken or lost. */
const TROUBLE =
  /不(?!过|仅|但|只|光|管怎|好意思|同意见)|没(?!事|关系吗)|拒|被|让人|推[责卸脱来诿]|互相推|躲|赖|逼|骗|坑|欠|扣|拖|压|强[迫制]|跑了|跑路|失联|消失|蒸发|拉黑|坏|错|误|漏|[死伤残]|丢|断|切|摔|砸|烂|假|乱|缺|少了|一分|才[给赔肯]|只[给赔肯]|说法|维权|投诉|举报|讨|追[回讨]|要[不回]|告|等着|找谁|怎么办|去哪|差|骂|威胁|偷|抢|只有|说好|答应|明明|竟然|居然|结果/
const TROUBLE_WEIGHT = 0.3
/** Shared places and services: what neighbours bring to a station. */
const SHARED =
  /小区|消防通道|盲道|路砖|物业|业委会|业主|社区里|楼道|停车|公交|地铁|路灯|红绿灯|路口|斑马线|马路|河道|垃圾|噪音|扰民|广场|公园|施工|绿化|电梯|围墙|菜场门口|油烟|下水道|窨井|违建|充电桩|幼儿园太|健身器|锻炼|吵|打桩|睡不着|难闻|油烟|招聘|接待|意见(?!书)|留言|联络站|人工服务|养老院床位|步道|图书馆|厕所/
const SHARED_WEIGHT = -0.4

/** What is so everywhere and for everybody, and what a place lacks. */
const GENERAL =
  /大家|普遍|很多人?|不少|越来越|统一|行业|市场上|现在的|都不|太[少远贵慢难多窄挤乱]|离[^,。?!]{0,8}远|没(?:有)?(?:地方|车位|位置)|门口|不方便|挤|觉得|认为|不合理|收费[^,。?!]{0,4}[高贵乱]|费劲|爬坡|[0-9一二三四五六七八九十几]+(?:公)?里|不会用|线下|老年[卡证]|末班|收得|上班族|折腾|跑[^,。?!]{0,2}趟|午休|排队|横冲|秋千|滑梯|排(?:的|出)?烟|火锅店|晚上不停|全靠/

/** Whether a shared place or service is spoken of. */
export const isShared = once((folded): boolean => SHARED.test(folded))
const isOwn = once((folded): boolean => OWN.test(folded))
const isTrouble = once((folded): boolean => TROUBLE.test(folded))
const isGeneral = once((folded): boolean => GENERAL.test(folded))

/** Something was done, refused, broken or lost, whoever it was done to. */
export const hasTrouble = (folded: string): boolean => isTrouble(folded)

/** Something was done to the one who speaks, whatever it is. */
export const tellsTrouble = (folded: string): boolean => isOwn(folded) && isTrouble(folded)

/** The topic that the words of a text together weigh most for. Texts are folded. */
export function weigh(folded: string): Topic | undefined {
  let best: { readonly topic: Topic; readonly weight: number } | undefined
  for (const { topic, kinds, except, anywhere, needsAnother } of PROFILES) {
    let subject = 0
    for (let i = 0; i < SUBJECT_KINDS; i++) subject += weightOf(kinds[i], folded)
    if (subject === 0 || except?.test(folded) === true) continue
    if (needsAnother === true && kinds.filter(([words]) => words.test(folded)).length < 2) continue
    let own = subject
    for (let i = SUBJECT_KINDS; i < kinds.length; i++) own += weightOf(kinds[i], folded)
    if (own < LEAST_OWN || own <= (best?.weight ?? 0)) continue
    const weight =
      own +
      (isOwn(folded) ? OWN_WEIGHT : 0) +
      (isTrouble(folded) ? TROUBLE_WEIGHT : 0) +
      (anywhere !== true && isShared(folded) ? SHARED_WEIGHT : 0) +
      (isGeneral(folded) ? SHARED_WEIGHT : 0)
    if (weight >= ENOUGH - ROUNDING) best = { topic, weight: own }
  }
  return best?.topic
}

const weightOf = (kind: Profile['kinds'][number] | undefined, folded: string): number =>
  kind?.[0].test(folded) === true ? kind[1] : 0
