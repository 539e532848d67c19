/** What a question wants to know, and the words by which an article that says it can be told. */
interface QuestionType {
  readonly name: string
  readonly asks: RegExp
  readonly tells: RegExp
}

const TYPES: readonly QuestionType[] = [
  {
    name: 'penalty',
    asks: /罚|处罚|怎么处理|会怎么样|什么后果|后果|责任吗|抓到|查到|违法成本|拘留|吊销|fine\b|penalt/,
    tells: /罚款|处.{0,12}元以[上下]|警告|责令|吊销|没收|拘留/,
  },
  {
    name: 'term',
    asks: /多久|几天|多少天|几日|什么时候|何时|期限|多长时间|最晚|最迟|提前几|提前多|多少时间|how long|when\b/,
    tells: /日内|个月内|日前|工作日|年内|小时内|之日起|期限/,
  },
  {
    name: 'organ',
    asks: /谁管|哪个部门|归谁|谁来|找谁|哪里管|管不管|哪个单位|谁负责|哪个局|什么部门|负责部门|who\b/,
    tells: /负责|主管|部门应当|协助|职责/,
  },
  { name: 'meaning', asks: /什么是|是指|什么叫|算不算|算是|定义|指什么|包括哪些|哪些算/, tells: /是指|所称|包括/ },
  {
    name: 'may',
    asks: /能不能|可不可以|可以.{0,12}[吗么嘛]|能.{0,12}[吗么嘛]|允许|让不让|准不准|行不行|禁止|can i|allowed/,
    tells: /不得|可以|禁止|应当|有权/,
  },
  {
    name: 'procedure',
    asks: /怎么办理|怎么申请|手续|材料|流程|办证|在哪办|去哪里办|怎么办[^？?]{0,4}证|登记|怎么报名|how to|apply/,
    tells: /申请|提交|材料|登记|办理|备案/,
  },
  { name: 'complaint', asks: /投诉|举报|反映|告谁|去哪里说|哪里说|complain/, tells: /投诉|举报|信访|受理|反映/ },
  { name: 'compensation', asks: /赔|补偿|损失/, tells: /赔偿|补偿|损失/ },
  {
    name: 'number',
    asks: /多少人|几个人|多少票|几票|几条|几只|多少个|几户|人数|比例|how many/,
    tells: /[一二三四五六七八九十百千万]+[人名名只条件票户]|过半数|分之|以上/,
  },
  {
    name: 'fee',
    asks: /多少钱|收费|费用|免费|价格|谁出钱|贵|涨价|how much/,
    tells: /费用|收费|价格|免费|费的?标准|承担/,
  },
]

/** Names of the things that a folded question asks for. */
export function questionTypes(folded: string): readonly QuestionType[] {
  return TYPES.filter((t) => t.asks.test(folded))
}

export function asksForPenalty(folded: string): boolean {
  return (TYPES[0] as QuestionType).asks.test(folded)
}

/** Share of the asked things that a text says something about, 0..1. */
export function typeMatch(types: readonly QuestionType[], text: string): number {
  if (types.length === 0) return 0
  let met = 0
  for (const type of types) if (type.tells.test(text)) met++
  return met / types.length
}

const matchersBefore = new WeakMap<readonly string[], TypeMatcher>()

/** Like {@link typeMatch} for the text at a position; what a text says is looked for once and kept with the texts. */
export type TypeMatcher = (types: readonly QuestionType[], position: number) => number

export function typeMatcherFor(texts: readonly string[]): TypeMatcher {
  const before = matchersBefore.get(texts)
  if (before !== undefined) return before
  const looked = new Uint16Array(texts.length)
  const told = new Uint16Array(texts.length)
  const matcher: TypeMatcher = (types, position) => {
    if (types.length === 0) return 0
    let met = 0
    for (const type of types) {
      const bit = 1 << TYPES.indexOf(type)
      if (((looked[position] as number) & bit) === 0) {
        looked[position] = (looked[position] as number) | bit
        if (type.tells.test(texts[position] as string)) told[position] = (told[position] as number) | bit
      }
      if (((told[position] as number) & bit) !== 0) met++
    }
    return met / types.length
  }
  matchersBefore.set(texts, matcher)
  return matcher
}
