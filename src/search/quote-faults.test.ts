import { describe, expect, test } from 'vitest'
import type { Article, Entry } from '../domain/knowledge.ts'
import { writeNumber } from '../domain/numerals.ts'
import { startOf } from '../domain/shanghai.ts'
import { buildSearch } from './index.ts'
import { provedEntry, quoteFaults, stoppedEntry } from './quote-faults.ts'

const AT = startOf('2026-09-14')
const LAW = '云州市河道管理条例'
const TEXT = '禁止在河道内洗涤车辆；违反的，由水务部门处二百元以上一千元以下罚款。'

const article = (number: number, text: string, more: Partial<Article> = {}): Article => ({
  id: `${more.date ?? ''}#${number}`,
  law: LAW,
  article: `第${writeNumber(number)}条`,
  number: { main: number },
  text,
  city: '云州市',
  source: 's',
  ...more,
})
const entry = (id: string, answer: string, source = '本单位整理'): Entry => ({
  id,
  title: `问题${id}`,
  questions: [],
  answer,
  source,
})
const searchOf = (articles: readonly Article[], entries: readonly Entry[] = []) =>
  buildSearch({ articles, entries, lexicon: new Map(), lawAliases: new Map([['河道条例', LAW]]) })
const stored = searchOf([article(12, TEXT), article(13, '河道两岸可以设置休憩座椅。')])
const faults = (...answers: readonly string[]) =>
  quoteFaults(
    answers.map((answer, n) => entry(String(n), answer)),
    stored,
    AT,
  )

describe('curated answers', () => {
  test.each([
    `《${LAW}》第十二条规定：“${TEXT}”`,
    `《${LAW}》第12条：“${TEXT}”`,
    `《${LAW}》第 12 条规定“禁止在河道内洗涤车辆”，请到洗车点清洗。`,
    `《河道管理条例》第十二条、第十三条都说到河道。`,
    `《河道条例》第十三条说，两岸可以坐。`,
    '请到“云州水务”公众号里的“河长制随手拍专栏页面”反映。',
    '河道里不能洗车。',
  ])('%s holds', (answer) => {
    expect(faults(answer)).toEqual([])
  })

  test.each([
    [`《${LAW}》第十二条规定：“${TEXT.replace('二百', '三百')}”`, 'quote-altered'],
    [`《${LAW}》第十三条规定：“${TEXT}”`, 'quote-altered'],
    [`《${LAW}》第十二条规定，禁止在河道内洗涤衣物；违反的，由水务部门处二百元以上一千元以下罚款。`, 'quote-altered'],
    [`《${LAW}》第十五条有规定。`, 'law-or-article-unknown'],
    [`《${LAW}》第十二条、第十五条有规定。`, 'law-or-article-unknown'],
    ['《云州市湖泊管理条例》第十二条有规定。', 'law-or-article-unknown'],
    ['《云州市河道管埋条例》第十二条有规定。', 'law-or-article-unknown'],
  ])('%s is stopped', (answer, reason) => {
    expect(faults(answer)).toMatchObject([{ id: '0', reason }])
  })

  test('the source line must hold as well', () => {
    expect(quoteFaults([entry('S', '不能洗车。', `《${LAW}》第九十条`)], stored, AT)).toHaveLength(1)
  })

  test('an answer is stopped once the law it quotes is replaced, and not before', () => {
    const search = searchOf([
      article(12, TEXT, { date: '2020-01-01' }),
      article(12, TEXT.replace('二百', '五百'), { date: '2026-05-01', effective: '2026-09-14' }),
    ])
    const quoting = [entry('Q', `《${LAW}》第十二条：“${TEXT}”`)]
    expect(quoteFaults(quoting, search, AT - 1)).toEqual([])
    expect(quoteFaults(quoting, search, AT)).toMatchObject([{ id: 'Q', reason: 'quote-altered' }])
  })

  test('whoever asks the search does not get the stopped answer, only its name and why', () => {
    const quoting = entry('Q:1', `《${LAW}》第十二条：“禁止在河道内洗涤衣物。”`)
    const given = { answered: true, citations: [], entry: quoting, hits: [], why: 'entry' }
    const told = provedEntry(given, stored, AT)
    expect(told).toMatchObject({ answered: false })
    expect(told.entry).toBeUndefined()
    expect(stoppedEntry(told)).toEqual({ id: 'Q:1', reason: 'quote-altered' })
    expect(stoppedEntry({ ...given, why: 'no-match' })).toBeUndefined()
  })
})
