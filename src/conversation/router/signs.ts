/**
 * What a text is about and what it does with that, told by classes of words. Words are many and classes few, so what the
 * classifier learns of a class holds for words that no example has.
 */
const SIGNS: readonly RegExp[] = [
  /** Asks. */
  /[?]|[吗呢]|什么|怎么|如何|怎样|哪|谁|多少|几[个点号天条部岁时位年月]|多久|是否|行不|([能要会是有可好得对])不\1|有没有|没有?$|不$|\b(?:what|how|when|where|who|which|why|can|is|are|do|does|may|any)\b/,
  /** Asks whether something is allowed. */
  /合法|违法|犯法|合规|违规|允许|可不可以|能不能|可以(?:吗|不)|罚|权利?|义务|legal|allowed|fine|penalty/,
  /** Law in general. */
  /法律|法规|条例|规定|规矩|章程|立法|办法|法上|哪部|T|A|law|rule|regulation/,
  /** A text that is not law yet. */
  /草案|稿|征求|征集|修订|修法|那部|这部|draft|bill|consultation|comment/,
  /** A part of a text of law. */
  /A|总则|附则|罚则|条款|这条|那条|第.{1,2}章|款|措辞|表述|article|clause/,
  /** Judges. */
  /太|过于|不赞成|反对|赞成|支持|同意|道理|合理|公平|不妥|不好|不行|应该|应当|最好|要不得|看[轻重]|妥当|一刀切|觉得|认为|should|must|too|unfair|agree|support|oppose/,
  /** Edits. */
  /改[成为掉]|[删补]|加[上进一到个]|写[进明清上入]|去掉|换成|增加|放宽|缩短|延长|提高|降低|明确|细化|amend|delete|change|add/,
  /** Trouble. */
  /坏|臭|堵|吵|摔|危险|没人[管修理]|漏|脏|乱|积水|[太很]?黑|破|塌|断|不亮|缺|太少|不够|提心吊胆|苦|不便|害怕|吓|烂|停[水电]|难|挤|老鼠|蚊|淹|噪|扰|事故|跌|滑|拖[到着]|推来推去|no |broken|noisy|dirty|dangerous|need/,
  /** Things all people share. */
  /[马公道]?路[口面灯边]|路$|桥|厕所|公厕|垃圾|菜场|菜市场|公交|车站|站牌|地铁|电梯|楼[道下上]|小区|弄|公园|幼儿园|学校|医院|河|井盖|斑马线|红绿灯|绿灯|护栏|停车|充电|健身|[长座]椅|凳|门口|工地|物业|村|街|社区|食堂|广场|栋|street|road|lane|school|park|building|bus/,
  /** Deputies and the congress. */
  /代表|人大|deput|representative|congress/,
  /** The station. */
  /联络站|联系点|站点|站里|[个的这那]站|代表之家|你们(?:那|这|站|里)|station|office/,
  /** Asks for a time. */
  /几[点号]|哪[天日一]天?|什么时候|周几|何时|多久|几天|截止|到期|when|what time|which day|until/,
  /** Says when. */
  /今天|明天|后天|[这本下上]个?[周月]|周[一二三四五六日末]|上午|下午|晚上|早上|D|today|tomorrow|week|month/,
  /** Asks for a place. */
  /哪里|在哪|怎么走|怎么去|地址|附近|旁边|最近的|就近|对面|几楼|门口|往哪|where|near|address/,
  /** What the speaker did before. */
  /(?:我|上次|上回|昨天|前天|之前|上个?[周月]|以前|刚才|早上).{0,12}(?:提|交|反映|递|写|报|发|说)(?:了|过|的|上)|i (?:sent|submitted|filed|wrote)|my (?:comment|opinion|submission|receipt|suggestion)/,
  /** A receipt. */
  /R|回执|编号|单号|尾号|receipt/,
  /** How far it got. */
  /进度|进展|结果|下文|回音|消息|动静|到哪|采纳|受理|答复|回复|转给|转到|转上|接手|办好|办到|说法|status|progress|update/,
  /** Takes back. */
  /撤|收回|不要了|作废|不算|拿回|别往上|后悔|反悔|withdraw|retract|take back|pull back/,
  /** Stops. */
  /不[填写弄搞说提]了|取消|退出|返回|^停|算了|关掉|先[搁放]|不想[填写弄说]|cancel|stop|quit/,
  /** Wants a person. */
  /人工|真人|活人|客服|[找换叫喊派来]一?个?.{0,3}人|工作人员|同志来|联络员|值班|human|person|operator|someone|staff/,
  /** A paper of an office. */
  /文件|通知|公告|告示|红头|规章|细则|决定|纪要|公文|通告|notice|document/,
  /** Conflict of laws. */
  /违反|抵触|冲突|不合法|合法性|越权|上位法|下位法|对着干|打架|依据|审查|审一|审一下|违宪|consistent|review|violate/,
  /** Taking part. */
  /普通人|老百姓|租客|外地|户口|匿名|实名|名字|旁听|报名|信箱|手续|资格|流程|途径|渠道|参与|参加|登记|身份证|participate|attend|anonymous/,
  /** Wishes something from others. */
  /希望|建议|请|盼|能不能|帮|呼吁|拜托|恳|要求|最好|please|suggest|hope/,
  /** To the machine itself. */
  /你(?!们)|机器|you\b/,
]

const LONG = 36
const SHORT = 7

/** Numbers of the classes that a text has words of, and of pairs of them; all below {@link SIGN_COUNT}. */
export function signsOf(read: string): number[] {
  const own: number[] = []
  SIGNS.forEach((sign, i) => {
    if (sign.test(read)) own.push(i)
  })
  own.push(SIGNS.length + (read.length > LONG ? 2 : read.length < SHORT ? 0 : 1))
  const single = own.length
  for (let i = 0; i < single; i++)
    for (let j = i + 1; j < single; j++) own.push(BASE + (own[i] as number) * BASE + (own[j] as number))
  return own
}

const BASE = SIGNS.length + 3
/** How many different signs there are. */
export const SIGN_COUNT = BASE + BASE * BASE
