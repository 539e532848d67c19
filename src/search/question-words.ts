/** Wording of questions that says nothing about their subject; longer phrases first. */
const ASKING = `
我想咨询一下 我想问一下 我想请问 我想知道 想咨询一下 想问一下 想请教 请问一下 麻烦问下 麻烦问一下 请教一下 咨询一下 问一下 问问看 想问问 想知道 请问 请教 咨询 想问
有没有什么规定 有没有相关规定 有没有规定 有什么规定 是怎么规定的 怎么规定的 是如何规定的 如何规定 什么规定 规定了什么 规定了哪些 有规定吗 按规定 按照规定
应该怎么办 该怎么办 怎么办呢 怎么办 怎么弄 怎么处理好 怎么回事 是什么意思 什么意思 是什么 有什么 是不是 能不能 可不可以 可以不可以 行不行 有没有 要不要 会不会 应不应该 该不该 对不对
可以吗 行吗 好吗 对吗 是吗 能吗 合法吗 违法吗 允许吗 可以么 行不 告诉我 帮我看看 帮我查查 帮我查一下 查一下 谢谢 您好 你好 大家好 麻烦 急急急 求助 在线等
到底 究竟 居然 竟然 难道 其实 真的 老是 总是 一直 天天 这种情况 这样 那样 这种 那种 这个 那个 这边 那边 人家 为什么 什么 怎么 怎样 如何 哪些 哪个 哪里 多少 他们 我们 你们 咱们 阿拉 自己
`
const PHRASES = ASKING.trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length)
const PHRASE = new RegExp(PHRASES.join('|'), 'g')

/** Characters that carry grammar, not subject. Rare in statutes, so their rarity would mislead. */
const GRAMMAR = new Set(
  '的了吗呢啊吧呀嘛哦噢哎唉么我你您他她它们这那哪啥咋就也还又很太再才吾侬伊阿伐勿唔嘅咗喺系佢㗎哋说讲嗎哈喽嗯呗嘞',
)

/** The subject of a question: without the phrases and particles by which one asks. */
export function subjectOf(folded: string): string {
  const rest = folded.replace(PHRASE, ' ')
  let out = ''
  for (const char of rest) out += GRAMMAR.has(char) ? ' ' : char
  return /[\p{Script=Han}a-z0-9]/u.test(out) ? out : folded
}
