import { expect, test } from 'vitest'
import { crawl } from '../helpers/crawl.ts'

test('every place of every flow is reached, read and left by digits, 返回 and 取消', async () => {
  const places = await crawl()
  const reached = (words: RegExp): number => places.filter(({ text }) => words.test(text)).length
  expect(places.length).toBeGreaterThan(45)
  for (const words of [
    /整部草案提意见/,
    /草案现在写的是/,
    /哪份文件/,
    /哪部法规/,
    /什么小事/,
    /同意吗/,
    /请核对/,
    /已提交。编号/,
  ])
    expect(reached(words), words.source).toBeGreaterThan(0)
})
