/** Key words by sound, so that what voice input and hurried typing make of them can be mended. */
const SOUNDS: Readonly<Record<string, string>> = {
  an: '案按暗岸',
  ban: '办扮伴',
  bang: '帮邦梆',
  bian: '编遍边',
  biao: '表裱婊标',
  bing: '并病併',
  bu: '布步部',
  cai: '采彩睬踩菜',
  cao: '草操曹',
  cha: '查察茶岔插',
  che: '撤辙彻澈扯撒',
  chu: '处出触储',
  da: '答达搭',
  dai: '代带待戴袋贷',
  dao: '导倒捣',
  dian: '点电店典',
  du: '度渡肚读',
  fa: '法发罚伐',
  fu: '复覆付负副',
  gong: '工功公供宫攻',
  gui: '规轨归柜贵',
  hao: '号好浩耗',
  he: '合和河核',
  hui: '回会汇惠悔徊',
  ji: '集级记计技',
  jian: '建健见键荐剑',
  jiao: '交教叫郊',
  jie: '接节洁姐',
  jin: '进近劲尽禁',
  ke: '客刻课',
  li: '例列利立丽力',
  lian: '联连莲廉',
  luo: '络洛落罗骆',
  man: '满蛮漫慢',
  mo: '末莫',
  na: '纳那拿娜',
  qiu: '求球秋',
  qu: '取曲娶',
  ren: '人仁仍任',
  shen: '审申身神沈',
  su: '诉速素',
  ti: '提题梯体',
  tiao: '条调跳挑',
  tong: '统同通桶',
  tou: '投头偷',
  tui: '退腿褪',
  xiao: '消销肖校笑削小萧',
  xie: '谢蟹射榭写卸',
  xun: '询寻循训',
  yi: '意议义异益易仪译宜',
  zan: '赞暂攒',
  zhan: '站战占栈展',
  zheng: '征证正争整',
  zhi: '执直值职',
  zhu: '助住主注',
  zhuan: '转专赚',
}

const WORDS: readonly string[] = [
  '撤回 che hui',
  '撤销 che xiao',
  '取消 qu xiao',
  '人工 ren gong',
  '建议 jian yi',
  '意见 yi jian',
  '代表 dai biao',
  '条例 tiao li',
  '草案 cao an',
  '满意 man yi',
  '进度 jin du',
  '编号 bian hao',
  '回执 hui zhi',
  '帮助 bang zhu',
  '谢谢 xie xie',
  '审查 shen cha',
  '采纳 cai na',
  '法规 fa gui',
  '站点 zhan dian',
  '联络 lian luo',
  '络站 luo zhan',
  '接待 jie dai',
  '待办 dai ban',
  '征求 zheng qiu',
  '征集 zheng ji',
  '发布 fa bu',
  '合并 he bing',
  '导出 dao chu',
  '统计 tong ji',
  '提交 ti jiao',
  '退出 tui chu',
  '答复 da fu',
  '查询 cha xun',
]

/** Pairs that sound like a key word but are words, or ends and beginnings of words, of their own. */
const REAL = new Set(
  '条立 条列 代办 彩那 菜那 踩那 采那 采拿 法布 法部 法柜 法贵 发柜 发贵 节代 节带 节待 站电 站店 站典 展点 展电 展店 连落 落站 姐带 姐代 姐待 证记 正记 正计 正集 正级 整集 整记 整级 整计 带办 带伴 待伴 和并 和病 合病 河病 倒出 倒处 同级 同计 同记 同集 通级 通计 体教 体交 提叫 遍好 边好 边号 帮主 帮住 会直 会值 会执 进读 取笑 意建 议建 议见 益建 益见 异见 异建 义建 义见 易建 易见 宜建 见意 代标 带标 待标 戴表 调利 调立 人公 撤小 搭副'.split(
    ' ',
  ),
)

const REPAIRS = new Map<string, string>()
for (const line of WORDS) {
  const [word = '', first = '', second = ''] = line.split(' ')
  for (const a of SOUNDS[first] ?? '')
    for (const b of SOUNDS[second] ?? '') if (!REAL.has(a + b)) REPAIRS.set(a + b, word)
}
for (const line of WORDS) REPAIRS.delete(line.slice(0, 2))

/** Mends key words that were misheard or mistyped: 辙回 becomes 撤回. Expects simplified script. */
export function mendSounds(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const mended = REPAIRS.get(text.slice(i, i + 2))
    out += mended ?? text.charAt(i)
    if (mended !== undefined) i++
  }
  return out
}
