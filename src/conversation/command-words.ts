import { bare } from '../dialogue/words.ts'
import type { Intent } from '../ports/intent.ts'

/** Wishes whose example sentences are commands: who says just one of them means nothing else. */
const COMMANDS: ReadonlySet<string> = new Set(['help', 'human_handoff', 'check_status'])
const POLITE =
  /^(?:请问?|麻烦(?:您|你)?|帮我|帮忙|给我|我想要?|我要|我还是|我|想要?|要|还是|能不能|可不可以|可以|能|现在|先|快|直接|那|你好|您好)+/
const TAIL = /(?:一下|谢谢|可以吗|好吗|行吗|行不行|吧|吗|啊|呀|呢|了)+$/

const RECEIPT = /[A-Za-z]{2}-?\d{6}-?[0-9A-Za-z]{4}-?[0-9A-Za-z](?![0-9A-Za-z])/g
/** `查 7K3M`: four characters with a digit among them, or the words of looking it up would be any words. */
const SHORT_RECEIPT =
  /^(?:帮我|请|我要|麻烦)?(?:查询?|查一下|看一?下?|进度)\s*(?=[A-Za-z]*\d)[0-9A-Za-z]{4}(?:的?进度)?[。.？?]?$|^(?:please\s+)?(?:status|progress|check)(?:\s+of)?\s+(?=[A-Za-z]*\d)[0-9A-Za-z]{4}[.?]?$/i
/** What may stand beside a receipt when its progress is asked: `帮我查一下…到哪一步了`. */
const ASKS_PROGRESS = /^[\s\p{P}]*$|查|看|进度|进展|到哪|怎么样|怎样|结果|状态|办到|办完|办好|[吗呢？?]/u
const BESIDE_MAX = 12

/** Commands put together from their parts: `找站里的工作人员`, `查看办理进度`. */
const COMPOSED: Readonly<Record<string, RegExp>> = {
  human_handoff:
    /^(?:转接?|接通?|找|换|呼叫|联系|连|有没有|有)?(?:到|个|一?下|一?位)*(?:人工|真人|客服|活人|(?:站里的?|你们的?)?工作人员)(?:服务|客服|坐席|座席|热线)*$/,
  check_status:
    /^(?:查询?|查看|看|查查|看看|问问)(?:一?下)?(?:我的?)?(?:提的|交的)?(?:意见|建议)?的?(?:办理|处理)?(?:进度|进展|状态)$/,
}

const cores = new WeakMap<readonly Intent[], ReadonlyMap<string, string>>()

/** Whether a text says nothing but a command of this label: `转人工`, `麻烦帮我转人工一下`, `查 7K3M`, a bare receipt. */
export function isCommand(text: string, label: string, intents: readonly Intent[]): boolean {
  if (!COMMANDS.has(label)) return false
  if (label === 'check_status' && namesReceipt(text)) return true
  const known = commandsOf(intents)
  const composed = COMPOSED[label]
  return [bare(text), coreOf(text)].some((said) => known.get(said) === label || composed?.test(said) === true)
}

function namesReceipt(text: string): boolean {
  if (SHORT_RECEIPT.test(text)) return true
  const beside = text.replace(RECEIPT, '').replace(/\d(?:[\s-]?\d){15}/, '')
  return beside.length < text.length && beside.trim().length <= BESIDE_MAX && ASKS_PROGRESS.test(beside)
}

const coreOf = (text: string): string => bare(text).replace(POLITE, '').replace(TAIL, '')

function commandsOf(intents: readonly Intent[]): ReadonlyMap<string, string> {
  const known = cores.get(intents)
  if (known !== undefined) return known
  const made = new Map(
    intents
      .flatMap((intent) => intent.phrases)
      .filter(({ label }) => COMMANDS.has(label))
      .flatMap(({ label, examples }) =>
        examples.flatMap((text) => [bare(text), coreOf(text)].map((core): [string, string] => [core, label])),
      )
      .filter(([core]) => core !== ''),
  )
  cores.set(intents, made)
  return made
}
