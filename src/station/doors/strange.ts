import { named } from './find-rules.ts'
import { once } from './once.ts'
import { OURS } from './wider.ts'

/**
 * What is told of somebody in plain words, without any wish, question, grievance of the neighbourhood or matter of
 * another body: people do not write that to a station unless something is wrong. Texts are folded.
 */

const SOMEBODY =
  /有人|有个|(?:一|两|三|几|俩)(?:个|名|位|伙|帮)?(?:人|男|女|孩|老|小)|男的|女的|女孩|男孩|孩子|小孩|娃|宝宝|婴|老人|老太|老头|老爷|大[爷妈叔娘伯哥姐]|阿姨|[叔伯舅姑姨婶嫂爹娘爷奶姥孙哥姐弟妹爸妈]|丫头|闺女|姑娘|小伙|同学|师傅|司机|邻居|隔壁|楼[上下]|对门|外[公婆]|公公|婆婆|老公|老伴|丈夫|妻子|爱人|媳妇|儿子|女儿|朋友|同事|室友|乘客|他|她|我家/
const HAPPENS = /[了着在没不被把还]|突然|忽然|一直|开始|起来|下去|过来|进来|出来/
const TALK =
  /[吗呢么?]|谁|几[点号时个]|怎么(?!办|喊|叫|摇|弄|也|都)|多少|什么|哪|是不是|有没有|可以|想(?!不开)|同意|支持|反对|觉得|谢|您好|你好|请问|查|预约|报名|参加|志愿|意见|满意|吵(?!架)|臭|味儿?大|打桩|装修|装了|敲(?!门)|油烟|烧烤|广场|涨价|水价|收费|价格|频繁|不够|不足|人行道|护栏|公里|泥路|乱停|太|很(?:差|乱|慢|少|贵|多)|危险|事故|服务|态度|系统|页面|字|看不清|回复|编号|撤|取消|提交|填|记得|上次|政策|办理|材料|证件?|会议|活动|办事|接待|通知|学校|上学|放学/

/** Who cannot help oneself, and no answer, no way out or a cry. */
const NEEDS_HELP =
  /(?:孩子|小孩|娃|宝宝|婴|老人|老太|老头|奶奶|爷爷|外[公婆]|姥|爸|妈|爹|娘|女孩|姑娘|丫头|闺女|女儿|儿子)[^。?!]{0,24}(?:没人(?:应|接|开|答|[,。]|$)|不(?:应|吭|答|接|开门|说话|清)|没(?:声|动静|出来|出门|取|开门)|喊|哭|叫|吃了|喝了|锁|关(?:机|着)|照顾好|一起走|带(?:着|走))|(?:炭|绳子|药|刀|遗书)[^,。?!]{0,4}(?:买|准备)|(?:买|准备)(?:好)?了?[^,。?!]{0,3}(?:炭|绳子|刀)/

/** Whether something happens to somebody that has no other reason to be told here. */
export const tellsSomethingStrange = once((folded): boolean => {
  if (!SOMEBODY.test(folded) || !HAPPENS.test(folded) || TALK.test(folded) || OURS.test(folded)) return false
  return NEEDS_HELP.test(folded) || named(folded, []) === undefined
})
