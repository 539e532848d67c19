import { expect, test } from 'vitest'
import { CLASSES } from './classes.ts'
import { read, whyRead } from './read.ts'

test('a reading tells its class, what rules see, and the pieces that speak for it', () => {
  const why = whyRead('老板拖欠我三个月工资不给')
  expect(why).toMatchObject({ is: 'labour', ruled: ['labour'] })
  expect(why.chance).toBeGreaterThan(0.5)
  expect(why.pieces).toHaveLength(5)
  for (const piece of why.pieces)
    for (const char of piece.replace(/[ ^$,]/g, '')) expect('老板拖欠我三个月工资不给').toContain(char)
})

test('the chances of a text make one, whatever the text is', () => {
  for (const text of ['', '。', '🔥', 'x'.repeat(5_000), '楼下着火了', '你好'])
    expect(CLASSES.map(read(text).chances.of).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
})
