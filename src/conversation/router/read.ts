import { fold } from '../../search/fold.ts'
import { dropDenied } from './denial.ts'
import { standardise } from './dialect.ts'
import { foldPieces } from './placeholders.ts'
import { mendSounds } from './sounds.ts'

/** A wish is said at the beginning or at the end; what lies between in a long text is the story. */
const HEAD = 280
const TAIL = 120

const COURTESY =
  /^(?:你好|您好|你们好|早上好|下午好|晚上好|上午好|hello there|hi there|hello|hi|嗨|喂|请问一下|请问|问一下|老师|同志|师傅|打扰了|打扰一下|不好意思|麻烦|那个|嗯|呃|额|啊|哎|诶|小助手|@\S{1,12}|[SVU, ?])+/
/** A greeting in front of at least this many characters is not the wish. */
const WISH = 4

/** The text as cues and examples see it; see the letters in src/ports/phrases.ts. Pure; never throws. */
export function readText(text: string, staff: boolean): string {
  const short = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text
  const pieces = foldPieces(fold(short), staff)
  const plain = standardise(mendSounds(pieces))
    .replace(/[。.!;、~…\n—–|]+/g, ',')
    .replace(/["'“”‘’「」『』()[\]{}<>*`^]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([^a-z ]) ?/g, '$1')
    .replace(/,{2,}/g, ',')
    .replace(/^[,/ ]+|[, ]+$/g, '')
  const rest = plain.replace(COURTESY, '')
  return dropDenied(rest.length >= WISH ? rest : plain)
}
