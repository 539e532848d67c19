import { tellsTrouble } from './evidence.ts'
import type { Topic } from './topics.ts'
import { WIDER } from './wider-words.ts'

/** Two kinds of words that tell a matter together; with one kind only, they must come twice. */
interface Pair {
  readonly topic: Topic
  readonly one: RegExp
  readonly other?: RegExp
  /** The kind that is enough when it comes twice, or once with a trouble of one's own. */
  readonly alone?: 'one' | 'other'
  /** Words that show that something else is meant. */
  readonly except?: RegExp
}

const all = (words: string): RegExp => new RegExp(words, 'g')

const PAIRS: readonly Pair[] = [
  {
    topic: 'discipline',
    one: all(WIDER.discipline.likely),
    other: all(WIDER.discipline.sure),
    except: /物业|教练|医生/,
  },
  {
    topic: 'medical',
    one: all(WIDER.medical.subject),
    other: all(WIDER.medical.harm),
    except: /报销|停车|挂号难|床位|职工医保/,
  },
  { topic: 'labour', one: all(WIDER.labour.likely), other: all(WIDER.labour.sure), alone: 'other' },
  { topic: 'police', one: all(WIDER.police.sure), other: all(WIDER.police.likely), alone: 'one' },
  { topic: 'court', one: all(WIDER.court.sure), alone: 'one' },
  {
    topic: 'consumer',
    one: all(WIDER.consumer.goods),
    other: all(WIDER.consumer.cheat),
    except: /物业|业委会|停车费|开发商|拆迁/,
  },
]
/** What neighbours bring, wish for or ask of a station. */
export const OURS =
  /希望|建议|盼|呼吁|请代表|代表|人大|立法|草案|条例|规定|办法[里第]|联络站|站点|意见|反映|关注|小区|社区|我们(?:村|镇|街|这|那|单元|楼|片)|物业|业委|业主|路灯|公交|地铁|路口|马路|红绿灯|停车|垃圾|噪|扰民|广场|公园|河道|施工|绿化|电梯|应该|觉得|认为|要是|得有|不合理|费劲|不会用|都是|统一|能不能|可不可以|太(?:少|远|贵|慢|难|多|窄|吵)|没有[^,。?!]{0,4}(?:地方|设施|通道)|预防|防诈|讲座|普法|宣传|加强|怎么(?:规定|处罚|罚|定的)/

/** What others are seen to do. */
const OF_OTHERS = /有人|有个|有家|有帮|有伙|隔壁|楼[上下]|对门|邻居|村里|那家|这家|他们|对方|一伙|一群/

const TAKEN = /被[^,。?!]{0,5}(?:偷|盗|剪|割|挖|掰|拔|砍|撬|砸|抢|骗|拉|搬|牵|摸|顺)[^,。?!]{0,3}(?:走|了|掉)?/

const distinct = (folded: string, words: RegExp): number => Math.min(2, new Set(folded.match(words) ?? []).size)

/** The topic whose kinds of words come together most; undefined for what may be ours. Texts are folded. */
export function widelyTold(folded: string): Topic | undefined {
  if (OURS.test(folded)) return undefined
  let best: { readonly topic: Topic; readonly count: number } | undefined
  for (const { topic, one, other, except, alone } of PAIRS) {
    if (except?.test(folded) === true) continue
    const first = distinct(folded, one)
    const second = other === undefined || (first === 0 && alone !== 'other') ? 0 : distinct(folded, other)
    const told = first + second
    const both = first > 0 && second > 0
    const enough =
      both ||
      (alone === 'one' &&
        first > 0 &&
        (first > 1 ||
          tellsTrouble(folded) ||
          (topic === 'police' && (OF_OTHERS.test(folded) || TAKEN.test(folded))))) ||
      (alone === 'other' && second > 1)
    if (enough && told > (best?.count ?? 0)) best = { topic, count: told }
  }
  return best?.topic
}
