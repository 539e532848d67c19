/** Texts that are never searched, whatever words of the law they contain. */
export type Veto = 'no-text' | 'injection' | 'evasion' | 'abuse' | 'privacy' | 'fabrication'

const URL = /(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|cn|net|org)(?:\/\S*)?/g
/** What chat programs put in place of pictures and the like. */
const STAND_IN =
  /\[(?:图片|表情|语音|视频|文件|链接|位置|名片|动画表情|红包|转账|聊天记录|小程序|image|photo|sticker|voice|video|file)\]/g
const FORWARDED_LINK =
  /^(?:(?:大家|都|快|来|你们|一起)*(?:看看|看下|看一下|转发|扩散|分享|点开|速看)?(?:这个|这篇|吧|啊|呀|哈)*)$/

const RULES: readonly (readonly [Veto, RegExp])[] = [
  [
    'injection',
    /(?:忽略|无视|忘记|忘掉|不要理会|抛开|绕过|(?:关闭|解除|取消)(?=.{0,6}(?:你|所有|全部|一切|任何|当前|系统|以上|上述|之前))).{0,14}(?:指令|指示|提示|设定|限制|校验|规则|要求|引用|出处|约束|审核)(?!.{0,6}(?:条例|规定|办法))|系统提示|提示词|system\s*prompt|开发者模式|越狱|jailbreak|developer mode|\bdan\b模式|没有(?:任何)?(?:限制|约束)的(?:助手|ai|机器人|模型)|ignore .{0,30}(?:instruction|prompt|rule)|disregard .{0,30}(?:instruction|prompt|rule)|you are now|act as|pretend (?:to be|you)|<\/?(?:system|user|assistant|script|prompt)|^\s*(?:system|assistant|developer)\s*[:：]|(?:假装|扮演|假设|装作|模仿)(?:一下)?你(?:就)?是|从现在起你|你现在是(?!不是)|你的新(?:任务|身份|角色)|你现在的(?:任务|身份|角色)|(?:接口|访问|api|后台|数据库|管理员)[^。]{0,4}(?:密钥|密码|口令|key|token)|base64|管理员已?授权|drop\s+table|select\s+.+\s+from|\$\{|\{\{/,
  ],
  [
    'fabrication',
    /你就(?:说|讲|回答|写)|(?:重复|复读|刷屏|连发).{0,6}[遍次]|造.{0,3}谣|编(?:一?条|一?个|造).{0,12}(?:通知|规定|条例|条文|消息|新闻|公告)|伪造一|假(?:通知|公告|红头文件)(?:怎么|帮|写)|帮我(?:编|造)/,
  ],
  [
    'evasion',
    /(?:怎么|怎样|如何|咋|有什么办法|教我).{0,16}(?:躲过|躲开|逃避|逃过|规避|钻.{0,2}空子|不被(?:发现|抓|查|罚|拍)|瞒过|瞒着|蒙混|骗过|绕开监|避开监|偷偷|逃税|逃票|销毁证据|做假账|开假|报复)|(?:漏洞|空子).{0,6}(?:可以)?钻/,
  ],
  [
    'privacy',
    /(?:那个人|举报人|投诉我的|投诉的人|邻居|群里(?:所有|每个)?人|某某|业主|他|她).{0,10}(?:是谁|住几号|住哪|住址|家庭地址|手机号|电话号码|身份证号|微信号|真实姓名)(?!.{0,6}(?:保密|保护|泄露))|(?:列出|导出|打印|告诉我).{0,12}(?:微信号|手机号|电话号码|身份证号|住址|密码)/,
  ],
  [
    'abuse',
    /傻[xbｘ逼比叉吊屌缺]|煞笔|沙雕|[操草艹日]你|你妈(?:的|逼|死)|他妈的|tmd|nmsl|滚(?:蛋|开|粗|$|[!！。,，])|去死|废物(?:机器|东西|助手)?|垃圾(?:机器人|助手|软件|玩意|东西)|狗屁|脑残|智障|白痴|王八蛋|混蛋|fuck|shit|stupid bot|idiot/,
  ],
]

/** The first rule that forbids an answer; the text must be folded. */
export function vetoOf(folded: string): Veto | undefined {
  const hadLink = URL.test(folded)
  URL.lastIndex = 0
  const words = folded.replace(URL, ' ').replace(STAND_IN, ' ')
  const bare = words.replace(/[^\p{Script=Han}a-z]/gu, '')
  if (bare === '' || /^[a-z]{1,2}$/.test(bare)) return 'no-text'
  if (hadLink && FORWARDED_LINK.test(bare)) return 'no-text'
  return RULES.find(([, rule]) => rule.test(folded))?.[0]
}
