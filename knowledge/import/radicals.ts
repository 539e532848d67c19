/**
 * CJK Radicals Supplement (U+2E80 to U+2EF3) and the ideograph that looks the same, from the Unicode Character Database,
 * EquivalentUnifiedIdeograph.txt. NFKC folds only two of them. Fonts of PDF files name them instead of the ideographs.
 */
const SUPPLEMENT = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢
⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵
⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓
⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎
⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長
⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐
⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜
⻲亀 ⻳龟
`

/**
 * Further pairs that share one drawing in fonts for simplified Chinese (character maps of Noto Sans CJK SC and Noto Serif
 * CJK SC), where NFKC says nothing or names the traditional sign.
 */
const ONE_GLYPH = '⼾户 㬵胶'

const EQUIVALENT: ReadonlyMap<string, string> = new Map(
  `${SUPPLEMENT} ${ONE_GLYPH}`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [radical = '', ideograph = ''] = [...pair]
      return [radical, ideograph]
    }),
)

/** Radicals, and brackets and ideographs that Unicode keeps only for the sake of older sets of characters. */
const LOOKS_LIKE = /[\u2329\u232a\u2e80-\u2ef3\u2f00-\u2fd5\u3b35\uf900-\ufad9]/gu

/**
 * Writes every radical and compatibility ideograph as the ordinary ideograph of the same look. All other signs, full
 * width punctuation among them, stay as they are.
 * @example foldRadicals('⼈⺠法⽅') // '人民法方'
 */
export function foldRadicals(text: string): string {
  return text.replace(LOOKS_LIKE, (one) => EQUIVALENT.get(one) ?? one.normalize('NFKC'))
}
