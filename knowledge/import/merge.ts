import { basename, extname } from 'node:path'
import type { Article } from '../../src/domain/knowledge.ts'
import type { FileResult, FileWarning } from './result.ts'

/** What becomes of a file beside what is already known and the files before it. */
export type Verdict =
  | { readonly status: 'imported'; readonly result: Taken; readonly warnings: readonly FileWarning[] }
  | { readonly status: 'unchanged'; readonly result: Taken; readonly warnings: readonly FileWarning[] }
  | { readonly status: 'refused'; readonly result: FileResult; readonly reason: string }

type Taken = Extract<FileResult, { readonly ok: true }>

/** What is stored and approved. */
export interface Known {
  /** Hashes of the files that were read before. */
  readonly hashes: ReadonlySet<string>
  readonly articles: readonly Article[]
}

/** Of one version in several formats the plainest is taken: the fewer steps from file to text, the better. */
const PLAINEST_FIRST = ['.md', '.txt', '.html', '.htm', '.docx', '.pdf']
/** Articles named in one sentence. */
const SHOWN = 6

/**
 * Holds the files of one import against each other and against what is stored. The same version of a regulation in
 * several formats is taken once; two files that give one version different words contradict each other, and the later
 * one is refused.
 */
export function mergeFiles(results: readonly FileResult[], known: Known): Verdict[] {
  const stored = new Map(known.articles.map((article) => [article.id, article]))
  const fresh = new Map<string, { readonly article: Article; readonly file: string }>()
  const verdicts = new Map<FileResult, Verdict>()
  for (const result of results.toSorted((a, b) => plainness(a) - plainness(b))) verdicts.set(result, judge(result))
  return results.flatMap((result) => verdicts.get(result) ?? [])

  function judge(result: FileResult): Verdict {
    if (!result.ok) return { status: 'refused', result, reason: result.reason }
    if (known.hashes.has(result.hash)) return { status: 'unchanged', result, warnings: result.warnings }
    const twin = result.articles.map(({ id }) => fresh.get(id)?.file).find((file) => file !== undefined)
    if (twin !== undefined) {
      const other = result.articles.filter((one) => !same(fresh.get(one.id)?.article, one))
      if (other.length === 0) {
        const warnings = [...result.warnings, { say: `与“${twin}”是同一版本，内容相同，只收入一次` }]
        return { status: 'unchanged', result, warnings }
      }
      const reason = `与“${twin}”是同一版本，但${name(other)}不同，没有导入。请核对后只留正确的一份；如果是新旧两个版本，请在文件名后加上通过日期，如（2020-12-30）`
      return { status: 'refused', result, reason }
    }
    for (const article of result.articles) fresh.set(article.id, { article, file: basename(result.file) })
    if (result.articles.every((one) => same(stored.get(one.id), one)))
      return { status: 'unchanged', result, warnings: result.warnings }
    const changed = result.articles.filter(({ id, text }) => (stored.get(id)?.text ?? text) !== text)
    const say = `与已有的同一版本相比，${name(changed)}的内容不同，核准后以这个文件为准`
    return {
      status: 'imported',
      result,
      warnings: changed.length === 0 ? result.warnings : [...result.warnings, { say }],
    }
  }
}

/** Formats that are not listed come first: they are nobody's second version. */
const plainness = ({ file }: FileResult): number => PLAINEST_FIRST.indexOf(extname(file).toLowerCase())

function same(a: Article | undefined, b: Article): boolean {
  return a !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** Which file an article came from does not make it another one. */
function sorted(article: Article): [string, unknown][] {
  return Object.entries(article)
    .filter(([key]) => key !== 'source')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function name(articles: readonly Article[]): string {
  const shown = articles.slice(0, SHOWN).map(({ article }) => article)
  return `${shown.join('、')}${articles.length > SHOWN ? `等${articles.length}条` : ''}`
}
