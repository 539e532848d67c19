/**
 * Dialect and old-fashioned words in standard Chinese, so that one phrase serves all speakers.
 * Longest first; keys are in simplified script. Shanghainese, Cantonese, Sichuanese and north-eastern words.
 */
const WORDS: readonly (readonly [words: string, standard: string])[] = [
  ['唔该晒 多谢晒 谢谢侬 唔该你 谢谢噢', '谢谢'],
  ['可唔可以 得唔得 得伐 好伐 中不中 得行不', '可不可以'],
  ['系唔系 系咪 是弗是', '是不是'],
  ['有冇 有伐有', '有没有'],
  ['啥辰光 几时 几辰光 啥时候 啥时 啥子时候 乜嘢时候', '什么时候'],
  ['啥地方 边度 边处 阿里搭 啥场化 哪块儿 哪儿 哪旮旯', '哪里'],
  ['啥人 边个 边位 哪家人', '谁'],
  ['啥体 点解 为啥子 为啥 咋回事', '为什么'],
  ['几钿 几多钱 好多钱', '多少钱'],
  ['几多', '多少'],
  ['哪能 点样 咋个 啷个 咋样 咋整 咋 点做 点算', '怎么'],
  ['啥子 啥物事 乜嘢 乜野 啥西 啥米 啥 咩 乜', '什么'],
  ['迭个 搿个 格个 呢个 呢条 呢件 呢份 呢度 搿搭 搿 这旮沓 这旮旯', '这个'],
  ['哎个 伊个 嗰个 嗰条 嗰份 嗰', '那个'],
  ['阿拉 我哋 俺们 俺家 咱们 咱 我侬 吾拉', '我们'],
  ['你哋 㑚 恁们 侬拉', '你们'],
  ['佢哋 伊拉', '他们'],
  ['侬 恁', '你'],
  ['佢', '他'],
  ['俺 吾 老朽 老夫 鄙人 本人 老拙', '我'],
  ['今朝 今日', '今天'],
  ['明朝 听日 翌日', '明天'],
  ['昨日 寻日 昨朝', '昨天'],
  ['而家 辰光头上 眼门前 眼下', '现在'],
  ['覅 唔要 唔使 勿要 莫要 甭 弗要', '不要'],
  ['莫得 冇得 冇 呒没 没得', '没有'],
  ['唔系 勿是 弗是', '不是'],
  ['唔 勿 弗', '不'],
  ['嘅', '的'],
  ['喺 勒海 勒浪 勒拉 勒勒', '在'],
  ['侪', '都'],
  ['睇', '看'],
  ['揾', '找'],
  ['啲', '些'],
  ['俾 畀', '给'],
  ['嚟', '来'],
  ['嘢 物事', '东西'],
  ['攞返 撤返 攞番 拿转来', '撤回'],
  ['咗', '了'],
  ['喇 啦 嗱 啵 噻 嘞 撒子', '了'],
  ['晓得', '知道'],
  ['识得 识做', '会做'],
  ['屋企 屋里向 屋里厢', '家里'],
  ['里厢 里向 里头 里面 入面', '里'],
  ['好嘈', '吵'],
  ['倾偈 噶讪胡 嘎讪胡 摆龙门阵 唠嗑', '聊天'],
  ['埋佢 咗佢 脱伊', '掉'],
  ['交关 老老', '很'],
  ['几满意', '满意'],
  ['清爽', '清楚'],
  ['勿然 弗然', '不然'],
  ['烦请 劳烦 烦劳 有请 敬请 恳请您 万望 还望 劳驾', '请'],
  ['尊驾 阁下 贵方', '您'],
  ['贵站', '站点'],
  ['礼拜天 礼拜日 星期天 星期日 周天', '周日'],
  ['礼拜 星期', '周'],
]

const STANDARD = new Map(
  WORDS.flatMap(([words, standard]) => words.split(' ').map((word) => [word, standard] as const)),
)
const ANY = new RegExp([...STANDARD.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'gu')
/** 伐 asks in Shanghainese, but fells trees in 砍伐. */
const ASKING = /(?<![砍采讨步征])[伐哇]|[嘛么吗咪](?=$|[ ,?])/gu
/** 唔该 asks for a favour before a verb and thanks elsewhere. */
const PLEASE = /唔该(?=[^晒你,?! ])/gu

/** Expects folded text (simplified, small letters). */
export function standardise(text: string): string {
  return text
    .replace(PLEASE, '请')
    .replaceAll('唔该', '谢谢')
    .replace(ANY, (word) => STANDARD.get(word) ?? word)
    .replace(ASKING, '吗')
}
