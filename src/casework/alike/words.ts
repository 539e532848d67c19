/**
 * Words that opinions on rules use for the same thing, and words that frame an opinion without saying what it wants.
 * Folded: simplified, small letters.
 */

/** Canonical word <- its others; longer ones stand first. */
const SAME: readonly (readonly [string, string])[] = [
  [
    '公示',
    '对外公开|公布|公开|披露|张榜|晒出来|晒一晒|public(?:ise|ize|ly)?|disclos(?:e|ed|ure)|publish(?:ed)?|announce',
  ],
  ['收支', '账目|账本|账单|账|收入|支出|开支|income|revenue|accounts?|spending'],
  ['业主', '居民|住户|街坊|老百姓|百姓|市民|owners?|residents?'],
  ['老人', '老年人|长者|老人家|高龄人员|elderly(?: people)?|seniors?|old people'],
  ['孩子', '未成年人|儿童|小孩子?|小朋友|学生|细路|children|kids'],
  ['罚款', '处罚|罚钱|罚|fines?'],
  ['收费', '费用|价格|价钱|停车费|费|fees?|charges?|prices?'],
  ['免费', '不收费|不要钱|不收钱|免收|free of charge'],
  ['押金', '保证金|deposits?'],
  ['降低', '下调|调低|减少|降到|降至|降|lower(?:ed)?|reduc(?:e|ed)'],
  ['提高', '上调|调高|加大|加重|涨到|增多|raise|increase'],
  ['缩短', '缩减|提速|shorten'],
  ['延长', '延后|推迟|放宽|延至|延到|extend'],
  ['修复', '维修|修好|修理|恢复照明|亮起来|整返好|修(?![改订])|fix(?:ed)?|repair(?:ed)?'],
  ['建设', '配建|兴建|修建|设置|设立|建好|建起|增设|安装|建(?![议义])|build|install'],
  ['停放', '停车|停(?!止)|park(?:ed|ing)?'],
  [
    '取消',
    '删除|删掉|删去|去掉|废除|废止|免除|免收|免|撤销|不再收|不要收|不收|abolish(?:ed)?|remove[d]?|delete[d]?|strike',
  ],
  ['充电', '充电|充(?=[的不])|charging'],
  ['饲养', '养|rais(?:e|ing)|keep(?:ing)? (?=dogs?)'],
  ['大型犬', '大型狗|大狗|大犬|large dogs?|big dogs?'],
  ['犬', '狗|dogs?'],
  ['上门', '到家里?|送家里|送到家|家里来|at home|to (?:the )?homes?'],
  ['送餐', '送饭|送吃的|deliver(?:ed)? meals|meals? (?:should be |must be )?delivered'],
  ['张贴', '贴到|贴在|贴'],
  ['身份证', '身份證|id cards?'],
  ['凭', '刷|用(?=身份证)|拿(?=身份证)'],
  ['关闭', '闭馆|关门|打烊|下班关|close[sd]?'],
  ['开放', '开到|开门|开至|open'],
  ['安全', '保安|安保|safety|safe'],
  ['夜间', '夜里|晚上|晚间|夜晚|过夜|夜|night'],
]

const FRAME =
  '我觉得|我认为|我建议|我们|我家|我|大家都?|侪|群里|讲的?|大伙|希望|建议|建义|意见|请求?|呼吁|要求|最好|应该|应当|应|必须|需要|可以|能够|支持|同意|赞成|楼上|附议|谢谢|感谢|理由|同上|改为|改成|改到|改|修改|调整为?|调整|变为|变成|规定|条例|草案|本条|这条|该条|条款|法规|写明|明确|增加|把|将|对|由|从|在|的|了|吗|呢|吧|啊|嘛|地|得|着|都|也|就|才|还|又|太|忒|很|更|比较|这样|那样|这个|那个|这|那|是|有|和|与|及|或者?|要|个|一下|一句|加|后面|里面?|上|下|为|至|到|以|不是|等于没有|等于|一次|一趟|有用|为宜|合适|合理|差不多|够了?|please|should|shall|must|would|could|the|an?|of|to|from|in|on|at|for|be|is|are|it|this|that|i|we|and|or|change[ds]?|suggest(?:ion)?|hope|want'
const latin = (word: string): boolean => /^[a-z]/.test(word)
const alternatives = (words: readonly string[]): string =>
  [
    ...words.filter((w) => !latin(w)),
    ...(words.some(latin) ? [`\\b(?:${words.filter(latin).join('|')})\\b`] : []),
  ].join('|')

/** Words of one thing become one character that no text holds, so that the thing is a term of its own. */
const PRIVATE = 0xe000
const CONCEPTS = SAME.map(
  ([name, others], n) =>
    [new RegExp(alternatives([name, ...others.split('|')]), 'g'), String.fromCharCode(PRIVATE + n)] as const,
)
const byLength = FRAME.split('|').toSorted((a, b) => b.length - a.length)
const FRAMES = new RegExp(alternatives(byLength), 'g')

/** A folded text without the frame of an opinion; every known thing is one character from the private use area. */
export function bareWords(folded: string): string {
  let text = folded
  for (const [pattern, concept] of CONCEPTS) text = text.replace(pattern, concept)
  return text.replace(FRAMES, ' ')
}
