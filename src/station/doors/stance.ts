import { once } from './once.ts'

/** What a text does with the matter it names: tells of it, asks for the rule, wishes for a better rule, or denies it. */

const WISH =
  /建议|提议|呼吁|应该|应当|最好|得有[人个]|要是[^。?!]{0,14}就好|就好了|希望|盼望?|要求|能不能|能否|可否|可不可以|倡议|反对|支持|赞成|盼|(?:家长|大家|居民|业主|村民|群众)们?[^,。?!]{0,4}想|i suggest|should|please consider/
/** What only those who make rules or run services can do. */
const PUBLIC_AIM =
  /加强|完善|健全|建立|出台|制定|立法|提高|降低|增加|增设|加装|安装|装[个上]|设立|设置|开设|开展|推进|推动|推广|规范|监管|管控|整治|宣传|普及|培训|教育|公开|优化|简化|取消|延长|缩短|修改|改成|改为|界面|制度|机制|政策|力度|标准|条例|草案|规定|[建设立盖修开办弄搞有]个|规矩|线下|免费|方便|修一修|改一改|统一|管起来|管一管|管管|周[六日末]|有人管|关注|重视|杜绝|防止|预防|防范|避免|保障|配备|配置|设[一几]?[个处]|多[设开办建放装修]|[加少]装|少跑|一次|通办|办完|集中|上门|错峰|提一提|待遇|免费|便宜|做得|写明|明确|列入|旧城|改造|反映(?:一下|反映)?/
/** Help with one's own case is no wish for a better rule. */
const FOR_ONESELF =
  /(?:帮|替|给|为)(?:帮|一?下)?(?:我|俺|咱|我们)(?!们?(?:小区|社区|村|镇|街道|这))|帮(?:忙|帮|着)?[^,。?!]{0,3}(?:催|问问|讨|要钱|要回|安排|争取|督促|谈)|(?:尽快|早点|快点)(?:执行|判|批|放款|开庭|立案|结案|答复|赔|退|给我)|出面|从轻|给个(?:说法|答复|头|交代|结果)|重新处理|催[催一]|救救?我|做主|公道|讨.{0,2}说法|讨[回要]|[要追]回|翻案|[改重]判|重审|解决我/
/** `建议…` at the beginning, `对草案第三条…`: of rules throughout. */
const OF_RULES =
  /(?:想请|邀请|请)[^,。?!]{0,10}(?:来|到)[^,。?!]{0,10}(?:讲|上课|普法|宣讲|座谈|指导)|^(?:我|我们|本人)?(?:想|要)?(?:提(?:个|条|一[个条])?)?建议(?!你|帮)|草案|第[0-9一二三四五六七八九十百零〇]{1,5}条|[写补加]进[去来]?|这个(?:办法|稿子|文件)|审查/
/** What is asked of deputies for everybody. */
const ASKED =
  /(?:希望|盼(?!头|不到)|呼吁|建议|提议|倡议|恳请|(?:请|麻烦|拜托|求)(?:人大|代表|你们|政府|有关部门|市里|区里)[^,。?!]{0,6}(?:关[注心怀]|重视|反映|呼吁|推动|管一?管|过问|调研|走访|了解|研究|考虑|监督|说说|看看|想想办法|协调|督促|推动|落实)|请(?:多|帮忙|一定)?(?:关注|重视|管一?管|呼吁|整治|修一?修))/
/** Told before the wish: what was done to the one who speaks. */
const OWN_STORY =
  /(?:我(?!们(?:小区|社区|村|镇|街|这|单元|楼|附近|那))|俺|咱家)[^。?!]{0,24}(?:被|不[给肯认赔退还发付签买交批让]|没[给赔退发付签买交批]|一直[没不]|至今|到现在|欠|骗|判|伤|[死丢]|扣|逼|拖|拒|退回|驳回|卡在|又(?:说|延)|让我|叫我|说我|要我|辞退|开除|冤|输了|官司)/

/** What a service could do better. */
const BODY_SHOULD =
  /(?:社区|学校|政府|街道|物业|医院|公交|派出所|法院|检察院|交警|城管|人大|商场|幼儿园|部门|居委会?|村里|村委)[^,。?!]{0,6}(?:能不能|能否|可不可以|可否|要是能|应该|应当|最好|得(?:有|多|管))|能不能(?:多|少)/

/** Said to a deputy about what everybody has. */
const TOLD_TO_DEPUTY =
  /(?:给|向|跟|和|同)(?:人大)?代表[^,。?!]{0,4}(?:反映|说|讲|提|谈|聊)[^。?!]{0,24}(?:问题|情况|事|难|太)/

/** Wishes for everybody: the very thing that the station is for. */
export const wishesForAll = once((folded): boolean => {
  if (OF_RULES.test(folded)) return !FOR_ONESELF.test(folded)
  const wish = ASKED.exec(folded)
  if (wish !== null) return !FOR_ONESELF.test(folded) && !OWN_STORY.test(folded.slice(0, wish.index))
  if (BODY_SHOULD.test(folded)) return !FOR_ONESELF.test(folded) && !OWN_STORY.test(folded)
  if (TOLD_TO_DEPUTY.test(folded)) return !FOR_ONESELF.test(folded) && !OWN_STORY.test(folded)
  return WISH.test(folded) && PUBLIC_AIM.test(folded) && !FOR_ONESELF.test(folded)
})

const OWN_ITEM =
  /我?(?:上次|之前|昨天|前天|刚才|前几天)?(?:提|交|写|报|发)(?:了|过)?的?[^。?!]{0,24}(?:建议|意见|留言|信|话)[^。?!]{0,18}(?:怎么样|回音|到哪|进度|进展|结果|办[了得]|回复|答复|采纳|状态|撤)|编号|回执|[a-z]{2}-?[0-9]{6}/

const OF_DEPUTIES =
  /(?:意见|建议)[^,。?!]{0,8}(?:提交|匿名|实名|保密|公开)|听证会|代表[^,。?!]{0,6}(?:手机|电话|联系方式|名单|简历|照片|怎么联系)|联系方式/

/** Elections are the business of the congress; who buys votes is not. */
const OF_ELECTIONS = /选民|选举|选区|候选人|投票站|(?:在|去|到)哪[^,。?!]{0,3}投票|换届/
const FOUL_ELECTION = /贿选|拉票|买票|舞弊|作假|造假|威胁|送[^,。?!]{0,4}[钱礼油米]|举报/

/** Speaks of what was handed in here or of who is elected, whatever it is about. */
export const isOwnItem = once((folded): boolean => {
  if (OF_ELECTIONS.test(folded) && !FOUL_ELECTION.test(folded)) return true
  return (OWN_ITEM.test(folded) || OF_DEPUTIES.test(folded)) && !/信访/.test(folded)
})

const RULE =
  /会(?:不会)?被[^,。?!]{0,4}(?:抓|判|罚|拘|关)|可不可以不被|能否(?:从轻|适用|要求|作为)|哪一?条(?!路|街|线|河)|多少米|立法|法[啥什][么时]|是否|[能可]否要求|(?:承担|负)[^,。?!]{0,6}责任|有(?:没有)?(?:责任|权[吗利力])|有权|规定|条例|法规|法律(?!援助|服务|咨询)|办法[里第]|第[0-9一二三四五六七八九十百零〇]{1,5}条|[\u4e00-\u9fff]法(?:里|规定|第|是什么|什么时候)|合法|违法[吗嘛么不]|犯法|合规|(?<!乱|私自|随便)罚(?:多少|款|几|不罚)|怎么(?:定的|规定|处?罚|定罪|量刑|认定|界定)|判(?:几|多少)年|算不算|算是?.{0,8}吗|怎么(?:个)?(?:算法|计算|算)(?!了|账)|(?:有|放|休|给|是|请)几[天日](?!没|了)|(?:最|至)[少多低高](?:是|要|得)?[几多]|第几条|哪几条|(?:假|期|龄)[^,。?!]{0,3}(?:多少|几)[天日个年]|按(?:几|多少)|法条|条文|是不是(?:政协|人大|公务员)|什么是|是什么意思|指什么|有什么区别|什么关系|期限|时效|最长|最短|最多(?:多久|几[年天月日])|多长时间|施行|生效|\b(?:law|legal|illegal|rule|regulation)\b/
/** Tells of a case of one's own, although the rule is asked for. */
export const tellsOwnStory = once((folded): boolean => {
  return OWN_STORY.test(folded) || FOR_ONESELF.test(folded) || /(?:让|叫|要|逼)我(?!们)/.test(folded)
})

/** What organs of the state do, seen from above. */
const OF_ORGANS =
  /(?:人大|代表|常委会)[^,。?!]{0,8}(?:管吗|管不管|能管|监督|听取|审议|检查|评议|任命|罢免|选举|区别|关系|报告|旁听|受理了|接待信访|几件|多少)|(?:职责|职权|权力)是什么/

/** A case in which the one who speaks has a part. */
const OWN_CASE = /(?:这个|这起|我的?|我家|我们的?|本)[^,。?!]{0,4}(?:案|官司)/

/** Asks what is the rule rather than what to do in a case of one's own. */
export const asksForRule = once((folded): boolean => {
  return RULE.test(folded) || (OF_ORGANS.test(folded) && !OWN_CASE.test(folded))
})

/** Asks how a thing is got done or who does it. */
const HOW_DONE =
  /怎么[办弄领取补续换转提报告查投举申开缴交贷写联找]|咋[办弄领取补]|如何[办领取补申]|找谁|谁管|去哪|哪里|哪儿|往哪|在哪|电话|号码|流程|手续|材料/

const WHOM =
  /(?:投诉|举报|反映|告)(?:电话)?(?:到|去|给|打|找|往)?(?:了)?(?:哪|谁|什么(?:部门|单位|地方)|几号)|(?:往|去|到|上|在|打)哪[里儿]?(?:个(?:部门|单位|电话))?[^,。?!]{0,3}(?:投诉|举报|告)|(?:谁|哪个(?:部门|单位|局)|什么(?:部门|单位))(?:能|该|来|会|去)?(?:管|拆|修|清|查|处理|负责|执法|赔|补)/

/** Asks to whom something is reported, or who sees to it. */
export const asksWhom = once((folded): boolean => WHOM.test(folded))

/** Asks in general about a matter, without one's own story and without asking whom to go to. The text is a question. */
export function asksInGeneral(folded: string): boolean {
  return !tellsOwnStory(folded) && !HOW_DONE.test(folded)
}

const DENIED =
  /(?:没有?|不是|并非|并没|未|不会|不想|不用|别|不要|无需|不去|不打算|不(?:是)?来)(?:在|是|要|再|去|来|想|被|发生)?$/
/** How far before a word its denial may stand. */
const REACH = 6

/** Whether a cue stands in a text without being denied. The pattern must not be global. */
export function tells(folded: string, cue: RegExp): boolean {
  for (let from = 0; from < folded.length; ) {
    const found = cue.exec(folded.slice(from))
    if (found === null) return false
    const at = from + found.index
    if (!DENIED.test(folded.slice(Math.max(0, at - REACH), at))) return true
    from = at + Math.max(1, found[0].length)
  }
  return false
}
