import { articleNumbersIn, sayArticle } from '../../src/domain/numerals.ts'
import type { Expected, Golden } from '../../src/upkeep/golden.ts'
import { group, line } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const LAW = /^《([^《》]{2,80})》\s*(\S.*)?$/

/** `不答`, `《名称》第十八条`, `《名称》` or the id of an entry. */
function readExpected(text: string): Read<Expected> {
  if (text === '不答') return good({ silent: true })
  const found = LAW.exec(text)
  if (found === null) return good({ entry: text })
  const law = found[1] as string
  if (found[2] === undefined) return good({ law })
  const [number, ...more] = articleNumbersIn(found[2])
  if (number === undefined || more.length > 0)
    return bad(`看不懂条号“${found[2]}”`, '请写成《某市养犬管理条例》第十八条 这样，只写一条')
  return good({ law, article: sayArticle(number) })
}

export const GoldenRow = group({ 问: line, 答: reading(line, readExpected) }).transform(
  (row): Golden => ({ question: row.问, expected: row.答 }),
)
