import { describe, expect, test } from 'vitest'
import { readText } from './read.ts'

describe('how a text is read', () => {
  test.each([
    ['traditional script becomes simplified', '撤回這條建議', '撤回这条建议'],
    ['Shanghainese becomes standard Chinese', '阿拉今朝侪勿去', '我们今天都不去'],
    ['Cantonese becomes standard Chinese', '你哋喺邊度', '你们在哪里'],
    ['a felled tree is no question', '砍伐树木', '砍伐树木'],
    ['misheard key words are mended', '我要辙回建义', '我要撤回建议'],
    ['a word that only sounds like a key word stays', '开会直接说', '开会直接说'],
    ['receipts, titles and articles become one letter each', '《甲法》第三条 YJ-270914-7K3M-Q', 'TAR'],
    ['dates and phone numbers are no receipts', '9月14日打13812345678', 'D打P'],
    ['a number of opinions is no article', '三条意见', '三条意见'],
    ['an emoji keeps its mood', '好👍', '好U'],
    ['a greeting before a wish is not the wish', '您好，请问老师，怎么提意见', '怎么提意见'],
    ['a greeting alone stays', '您好', '您好'],
  ])('%s', (_, text, read) => {
    expect(readText(text, false)).toBe(read)
  })

  test('four bare digits are a receipt among staff only', () => {
    expect(readText('打开0912', true)).toBe('打开R')
    expect(readText('打开0912', false)).toBe('打开N')
    expect(readText('2026年收了1200元', true)).not.toContain('R')
  })
})
