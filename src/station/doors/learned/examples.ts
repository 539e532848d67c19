import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fold, MAX_QUERY } from '../../../search/fold.ts'
import { CLASSES, type Class } from './classes.ts'
import { isEnglish } from './is-english.ts'
import type { Example } from './model.ts'

const HERE = join(import.meta.dirname, '..')
const FOLDER = join(HERE, 'examples')

/** An example and who wrote it. */
export interface Written extends Example {
  readonly writer: string
}

/** Writers whose messages were looked at while the rules were made. */
const LOOKED_AT: ReadonlySet<string> = new Set(['a', 'b'])
/** Labels of `messages.dev.txt` that say the class as they are; the others are sorted by hand in `examples`. */
const CLASS_OF: Readonly<Record<string, Class>> = {
  remit: 'kept',
  petition: 'petition',
  discipline: 'discipline',
  police: 'police',
  labour: 'labour',
  consumer: 'consumer',
  medical: 'medical',
  elsewhere: 'elsewhere',
  cppcc: 'cppcc',
}

/**
 * All that the learner learns from: `examples/<class>.txt` with lines `writer<TAB>text`, `messages.dev.txt`, and how
 * people speak to a station, which stays here. Reads files; used where the weights are made, never while serving.
 */
export function readExamples(spokenToUs: readonly string[]): readonly Written[] {
  const sorted = sortedIn(FOLDER)
  const labelled = rowsOf(join(HERE, 'messages.dev.txt')).flatMap(([label, text]) => {
    const is = CLASS_OF[label]
    return is === undefined ? [] : [written(is, 'a', text)]
  })
  return [...sorted, ...labelled, ...spokenToUs.map((text) => written('kept', 'us', text))]
}

/** What the learner of English learns from: `examples/english`, and what is English in all others. */
export function readEnglishExamples(spokenToUs: readonly string[]): readonly Written[] {
  return [...sortedIn(join(FOLDER, 'english')), ...readExamples(spokenToUs).filter(({ text }) => isEnglish(text))]
}

function sortedIn(folder: string): readonly Written[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => {
      const is = CLASSES.find((name) => name === basename(file, '.txt'))
      if (is === undefined) throw new Error(`no class is named like the examples of ${file}`)
      return rowsOf(join(folder, file)).map(([writer, text]) => written(is, writer, text))
    })
}

const written = (is: Class, writer: string, text: string): Written => ({
  is,
  writer,
  text: fold(text.slice(0, MAX_QUERY)),
  fitted: LOOKED_AT.has(writer),
})

function rowsOf(path: string): readonly (readonly [first: string, text: string])[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', text = ''] = line.split('\t')
      return [first, text]
    })
}
