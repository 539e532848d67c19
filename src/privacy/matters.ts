/** What only a reader of a group knows to be personal: a home to its door, and who is accused of what. */

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}'
/** From the house on: `3号楼2单元501`, `12栋1203室`, `88弄15号602室`. A house alone is a place of everybody. */
const DOORS: readonly RegExp[] = [
  new RegExp(`(?:\\d{1,3}|${HAN_NUMBER})单元\\s*\\d{2,4}(?!\\d)`),
  /(?:号楼|号院|[栋幢座弄号])\s*\d{3,4}(?:室|户|号房)/,
]

const SURNAME =
  '[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚]'
/** In front of a name: nothing, a sign, or what somebody is. */
const BEFORE =
  '(?:^|[，。！？、；：,.!?:;\\s]|的|叫|那个|这个|保安|经理|主任|书记|会计|队长|老板|房东|邻居|举报|揭发|曝光|对门|楼上|楼下|隔壁|被)'
const CALLED = `(?:${SURNAME}\\p{Script=Han}{1,2}|[老小]${SURNAME}|姓${SURNAME}的|${SURNAME}(?:某某?|阿姨|大爷|大妈|师傅|经理|主任|书记|老板))`
/** Behind a name: what the person does. */
const DOES =
  '(?:天天|老是|总|经常|一直|又|就|是|在|把|也|昨|今|偷|骗|贪|打|骂|赌|嫖|吸毒|欠|家暴|虐待|收|受贿|包庇|拿|威胁|敲诈|勒索|骚扰|侵占|霸占|乱搞|出轨)'
const NAMED = new RegExp(`${BEFORE}${CALLED}(?=${DOES})`, 'u')
const ACCUSES =
  /偷|骗|贪|赌|嫖|吸毒|家暴|虐待|贿|包庇|老赖|欠.{0,6}钱|打(?:人|老婆|孩子|老人)|骂人|黑心|缺德|不要脸|敲诈|勒索|威胁|骚扰|侵占|霸占|乱搞|出轨/

/** Longest text that is looked through; longer texts never pass the size guard. */
const MAX_READ = 4_000

/** Whether a text tells where somebody lives to the door, or accuses somebody by name. */
export function tellsOfSomebody(text: string): boolean {
  const read = text.slice(0, MAX_READ).normalize('NFKC')
  return DOORS.some((door) => door.test(read)) || (ACCUSES.test(read) && NAMED.test(read))
}
