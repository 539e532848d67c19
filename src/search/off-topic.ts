/**
 * Subjects of everyday talk that no regulation answers, and messages that ask nothing. Each line is one subject.
 * They weigh against an answer; they never forbid one, because 装修, 空调 or 手机 may just as well belong to a real case.
 */
const SUBJECTS: readonly RegExp[] = [
  /天气|下雨|气温|降温|刮风吗|几度|穿什么|热死|冷死|太阳好/,
  /股票|买基金|基金(?:亏|涨|跌|定投|净值|经理|推荐)|炒股|抄底|割肉|大盘|涨停|黄金|金价|比特币|理财|\b(?:stocks?|stock market|mortgage)\b|存款利率|房贷|月供|分期|花呗|借呗|信用卡|汇率/,
  /红烧|清蒸|炖|怎么烧|怎么做(?:好吃|菜)|菜谱|食谱|配方|好吃|隔夜菜?|下饭|烘焙|蛋糕|火锅|咖啡|奶茶|减肥|几个菜|螃蟹|小龙虾|\b(?:cook|recipes?|noodles|dinner)\b/,
  /女朋友|男朋友|对象|相亲|表白|分手|暗恋|前任|吵架了怎么哄|送什么(?:礼物|好)|生日礼物|纪念日|婆媳|怼/,
  /python|java|代码|编程|程序|爬虫|excel|word文档|ppt|正则|sql|服务器报错|bug|programmer|code\b/,
  /翻译|作文|论文|周报|年终总结|述职|演讲稿|文案|写一[首篇段封]|写首|对联|朗诵|广播稿|检讨书|简历/,
  /一日游|几日游|攻略|自由行|景点推荐|机票|酒店推荐|签证|旅游带|行程(?:安排|规划|推荐)|民宿推荐|好玩/,
  /数学|应用题|物理|化学题|英语|四级|六级|考研|高考作文|知识点|单词|背诵|奥数题|鸡兔|方程|补课班推荐|网课/,
  /双色球|彩票|大乐透|开奖|中奖号|福彩|麻将|斗地主|扑克/,
  /梦见|解梦|星座|属相|算命|运势|风水|八字|黄历|取名|取个名|起名|起个名/,
  /手机(?:卡|壳|屏|号码吉|推荐|哪个|什么牌)|苹果|华为|小米|安卓|缓存|内存|路由器|wifi|聊天记录|充不进|电脑|笔记本|蓝牙|耳机|哪个牌子|什么牌子|性价比|哪款|哪个好/,
  /呕吐|拉肚子|咳嗽|感冒|发烧|头疼|头痛|中药|吃什么药|偏方|失眠|血压高|养生|湿气|腰疼|过敏怎么|怎么治/,
  /笑话|讲个故事|脑筋急转弯|陪我聊|唱首|猜谜|joke|poem|story|weather|recipe|movie/,
  /电影|电视剧|综艺|明星|演唱会|歌曲|曲子|哪首|流行歌|小说|动漫|游戏|王者荣耀|足球|篮球赛|世界杯|比分|球队|奥运|\b(?:football|basketball|song|concert|novel)\b/,
  /打球|跑步|健身房|约饭|聚餐|老地方|唱歌|跳舞吗|钓鱼去|还差[一二两三四五]?个?人|拼车|几点集合|到楼下|你们人呢|在哪了|等你们/,
  /自提|[八九]成新|出一[台辆件个套张]|转让|求购|收一[台辆件]|闲置|低价出|包邮|团购|接龙|拼单|秒杀|优惠券|砍一刀|帮我点/,
  /谁家(?:的)?|落在|捡到|失物|丢了一|谁看见|谁看到/,
  /速看|转发|扩散|千万别|震惊|必看|不转不是|紧急通知大家/,
  /恭喜|生日快乐|节日快乐|新年好|早上好|早安|晚安|辛苦了|点赞|哈哈|呵呵|在吗|收到|好的|谢谢大家|欢迎.{0,4}入群/,
  /缩水|褪色|去污|怎么洗|清洗方法|除味|怎么去味|怎么修好|自己能修|不制冷|漏气怎么|开机|死机/,
]

/** Matters decided by national or municipal notices that change every year; regulations do not hold the figures. */
const LIVE_FIGURES: readonly RegExp[] = [
  /(?:今年|现在|目前|最新|20[2-9]\d年?|一个月|每月|一年).{0,14}(?:多少|几万|几百|几千|几元|几块|领|涨|扣)/,
  /(?:最高|最低|一共|能|可以).{0,6}(?:贷|提|扣|拿|领|补|抵).{0,4}(?:多少|几)/,
  /公积金.{0,8}(?:贷|提|利率|额度)|个税|专项附加|延迟退休|几岁退|退休金|养老金.{0,6}(?:多少|涨|发)|最低工资|社保基数|育儿补贴|生育津贴.{0,6}多少|高温费|低保标准|积分|落户|车牌拍|沪牌|摇号|限购|利率|契税|动迁.{0,10}(?:多少|拿)|拆迁.{0,10}(?:多少|拿)|补偿款|国补|以旧换新补贴|加多少分|怎么算分/,
  /飞机|航班|高铁票|火车票|充电宝|护照|海关.{0,6}带|出国|3c|\b(?:flights?|passports?|visas?|minimum wage|tax rate|exchange rate|pension)\b/,
]

/** Questions about one's own case: only the office that handles it knows. */
const OWN_CASE =
  /(?:帮我|替我|给我)?(?:查|看)(?:一?下|查|看)?.{0,16}(?:办到|到哪|进度|结果|处理得|批了|下来)|我(?:上次|上个?月|昨天|前天|之前|去年)?(?:递|交|提|报|举报|投诉|申请|反映).{0,16}(?:到哪|哪一步|什么情况了|被?[罚办处批]了?没|处理了没|有结果|怎么样了|罚了几)|(?:官司|仲裁|诉讼|起诉|上诉|申诉|上法院|上法庭|告(?:他|她|它|我|物业|公司|老板|房东|邻居)).{0,12}(?:赢|胜诉|胜算|败诉|会输|判(?:多久|几年|多少|我|赔))|我们?(?:这(?:样|种情况)?|这个案子|这官司|到底)?(?:能不能|会不会|能|会)(?:打?赢|胜诉|败诉|输掉?|判几年|坐牢)|我的.{0,10}(?:到哪|哪一步|进度|批下来|什么时候(?:到账|发))/

const ASKS =
  /([\p{Script=Han}])不\1|[?？吗呢嘛]|伐|么$|什么|啥|怎么|怎样|如何|咋|哪|谁|几|多少|多久|多长|是否|是不是|能不能|可不可以|要不要|有没有|会不会|该不该|行不行|对不对|管不管|可以|允许|规定|条例|办法|处罚|罚|点样|边度|乜|\b(?:can|what|how|who|where|when|is|are|does|do|did|may|must|need|should|will|could|why|which|any|fines?|penalty|penalties|allowed|legal)\b/u

/** Words of rights, duties and procedures: the asker expects a rule. */
const LAWFUL =
  /罚|处分|规定|条例|办法|法规|违法|违规|合法|允许|禁止|不准|许可|审批|登记|备案|办证|手续|申请|投诉|举报|监督|权利|义务|责任|职责|职权|赔|补偿|同意|表决|选举|罢免|资格|期限|标准|谁管|有人管|管不管|强制|公示|公开|收费|拒绝|\b(?:fine[sd]?|penalt(?:y|ies)|illegal|legal|laws?|regulations?|rules?|forbidden|prohibited|banned|permits?|licen[cs]e[ds]?|regist(?:er|ered|ration)|complain(?:t|ts)?|compensat(?:e|ed|ion)|rights?|entitled|obliged|must)\b/

export interface Signs {
  /** Subjects of everyday talk found in the text. */
  readonly smallTalk: number
  readonly liveFigure: boolean
  readonly ownCase: boolean
  readonly asks: boolean
  readonly lawful: boolean
}

/** Signs in the wording of a folded text that speak for or against a question that statutes answer. */
export function signsOf(folded: string): Signs {
  let smallTalk = 0
  for (const subject of SUBJECTS) if (subject.test(folded)) smallTalk++
  return {
    smallTalk,
    liveFigure: LIVE_FIGURES.some((r) => r.test(folded)),
    ownCase: OWN_CASE.test(folded),
    asks: ASKS.test(folded),
    lawful: LAWFUL.test(folded),
  }
}
