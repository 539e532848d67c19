import { asksForRule, isOwnItem, wishesForAll } from './stance.ts'

/** Water, light, roads, refuse and noise where people live: what a hotline sends somebody for. Texts are folded. */

const SERVICE =
  /停水|断水|没(?:有)?水|水管|自来水|水压|停电|断电|没(?:有)?电(?!梯|话|影)|停气|断气(?!了)|暖气|供暖|热水|路灯|楼道灯|红绿灯|信号灯|井盖|窨井|下水道?|污水|化粪池|管道|积水|垃圾|厕所|电梯|路面|马路|人行道|坑|护栏|电线杆?|线缆|树枝|大树|绿化带|噪[音声]|吵|打桩|施工|工地|装修|烧烤|夜市|油烟|广场舞|音响|喇叭|狗叫|流浪[狗猫]|老鼠|蚊子|蟑螂|臭|违停|占道|乱停|堵(?:着|了|死|在)|漏水|渗水|公厕|充电桩|门禁|单元门|道闸/
const BROKEN =
  /坏|不[亮热通来动冒制]|断|停|没(?:人|有人)?[^,。?!]{0,2}(?:管|修|清|来|收|扫|理)|没(?:有)?(?:水|电|气|热)|堵|溢|冒|漏|塌|裂|歪|倒|掉|翻|丢了|[臭黑脏]|发[黄黑浑臭]|满|吵|睡不着|半夜|凌晨|天不亮|一大早|[一二两三四五六七八九十几0-9][^,。?!]{0,2}(?:天|周|星期|个月|小时|点)|天天|整夜|一直|还在|又|死沉|黑灯/
/** Who speaks to deputies, of rules or of what should be is not asking for a repair. */
const TO_DEPUTIES = /反映|建议|意见|代表|希望|应该|应当|呼吁|盼|人大|条例|草案|规定|法律|能不能|可不可以|能否|谢|有没有/
/** Longer texts are told for more than a repair. */
const MAX_CALL = 40

/** Whether a text tells of something where one lives that somebody should come and see to, and says no more. */
export function tellsDailyTrouble(folded: string): boolean {
  if (folded.length > MAX_CALL || TO_DEPUTIES.test(folded)) return false
  if (!SERVICE.test(folded) || !BROKEN.test(folded)) return false
  return !wishesForAll(folded) && !asksForRule(folded) && !isOwnItem(folded)
}
