import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Citation } from '../ports/knowledge.ts'
import { checkQuotes } from './quote-gate.ts'
import type { Stored } from './quote-store.ts'

const LAW = '云州市养犬管理条例'
const TEXTS: Readonly<Record<string, string>> = {
  第三条:
    '携带犬只外出时，应当束犬链，犬链长度不得超过一点五米。\n遇到他人应当主动避让，并依照《云州市道路交通条例》第九条让行。',
  第六条:
    '违反本条例第三条规定，未束犬链的，由公安部门责令改正，处五十元以上二百元以下罚款。拒不改正的，没收犬只。情节严重的；吊销。',
}
const stored: Stored = { text: (law, article) => (law === LAW ? TEXTS[article] : undefined) }

function cite(article: string): Citation {
  return { id: article, law: LAW, article, version: '', force: '', text: TEXTS[article] ?? '', source: 's' }
}

const citations = [cite('第六条'), cite('第三条')]
const answer = `与您的问题最接近的条文：
《${LAW}》（2021年5月1日起施行）
第六条  ${TEXTS.第六条}

第三条
${TEXTS.第三条}

回复“全文”看完整条文，回复“不对”告诉我没有答到点上。`

describe('the quote gate', () => {
  test('lets a faithful answer pass', () => {
    expect(checkQuotes(answer, citations, stored)).toEqual({ ok: true })
  })

  test('takes the citations for the store when none is given', () => {
    expect(checkQuotes(answer, citations)).toEqual({ ok: true })
    expect(checkQuotes(answer, [cite('第六条')])).toMatchObject({ ok: false, reason: 'law-or-article-unknown' })
  })

  test('lets half width and extra spaces pass', () => {
    const loose = answer.replace('外出时，应当', '外出时, 应当 ')
    expect(checkQuotes(loose, citations, stored)).toEqual({ ok: true })
  })

  test('lets folded quotes pass piece by piece', () => {
    const folded = `《${LAW}》第六条 违反本条例第三条规定，未束犬链的……处五十元以上二百元以下罚款。`
    expect(checkQuotes(folded, [cite('第六条')], stored)).toEqual({ ok: true })
  })

  test('lets a short mention pass', () => {
    expect(checkQuotes(`相关：《${LAW}》第三条（犬链长度不得超过一点五米）`, citations, stored)).toEqual({ ok: true })
  })

  test('stops a law that is not stored', () => {
    const wrong = answer.replaceAll(LAW, '云州市养猫管理条例')
    expect(checkQuotes(wrong, citations, stored)).toMatchObject({ ok: false, reason: 'law-or-article-unknown' })
  })

  test('stops an article that is not stored, in a heading and in a sentence', () => {
    expect(checkQuotes(answer.replace('第六条  ', '第八条  '), citations, stored)).toMatchObject({ ok: false })
    expect(checkQuotes(`请看《${LAW}》第八条。`, [], stored)).toMatchObject({
      ok: false,
      reason: 'law-or-article-unknown',
    })
  })

  test('stops a true text under the number of another article', () => {
    const swapped = answer.replace('第六条  ', '第三条  ')
    expect(checkQuotes(swapped, citations, stored)).toMatchObject({ ok: false, reason: 'quote-misplaced' })
  })

  test('stops a citation whose text is not the stored one', () => {
    const altered = [{ ...cite('第六条'), text: `${TEXTS.第六条} ` }]
    expect(checkQuotes('您好。', altered, stored)).toMatchObject({ ok: false, reason: 'citation-altered' })
  })

  test('stops an answer in which one character of a quotation is another', () => {
    const quotes = Object.values(TEXTS).flatMap((t) => t.split('\n'))
    fc.assert(
      fc.property(fc.constantFrom(...quotes), fc.nat(), fc.constantFrom('猫', '万', '不', '九'), (quote, at, other) => {
        const i = at % quote.length
        fc.pre(/\p{Script=Han}/u.test(quote[i] as string) && quote[i] !== other)
        const wrong = answer.replace(quote, quote.slice(0, i) + other + quote.slice(i + 1))
        expect(checkQuotes(wrong, citations, stored).ok).toBe(false)
      }),
    )
  })

  test('lets pass the articles of a rule whose title holds another title, below those of other laws', () => {
    const rule = '某市实施《义务教育法》办法'
    const text = '适龄儿童在本市接受义务教育的，由居住地的区教育部门统筹安排。'
    const both = [cite('第六条'), { ...cite('第六条'), law: rule, article: '第九条', text }]
    const told = `《${LAW}》\n第六条  ${TEXTS.第六条}\n《${rule}》（2020年1月1日文本）\n第九条  ${text}`
    const known = {
      text: (law: string, article: string) => (law === rule && article === '第九条' ? text : stored.text(law, article)),
    }
    expect(checkQuotes(told, both, known)).toEqual({ ok: true })
    expect(checkQuotes(told.replace('统筹', '统一'), both, known).ok).toBe(false)
    expect(checkQuotes(told.replace('第九条', '第八条'), both, known).ok).toBe(false)
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(typeof checkQuotes(text, citations, stored).ok).toBe('boolean')
      }),
    )
  })
})
