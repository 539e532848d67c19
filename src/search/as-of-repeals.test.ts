import { expect, test } from 'vitest'
import { repealsIn } from './as-of-repeals.ts'

const said = (text: string) => [
  ...repealsIn([
    { id: '1', law: '云州市新条例', article: '第九条', text, date: '2020-05-01', effective: '2020-07-01', source: 's' },
  ]),
]

test('what a regulation repeals ends on the day on which it begins', () => {
  expect(said('本条例自2020年7月1日起施行。1996年3月2日云州市人大常委会通过的《云州市旧条例》同时废止。')).toEqual([
    ['云州市旧条例', [{ day: '2020-07-01', by: '云州市新条例' }]],
  ])
})

test('several are repealed at once', () => {
  const found = said('《甲条例》、《乙办法》（市政府令第3号）和2001年发布的《丙规定》同时废止。').map(
    ([title]) => title,
  )
  expect(found.toSorted()).toEqual(['丙规定', '乙办法', '甲条例'].toSorted())
})

test.each([
  '本条例施行前依照《甲条例》作出的处理继续有效，过时的文件予以废止。',
  '《甲条例》第五条同时废止。',
  '依照《甲条例》制定的规范性文件，与《乙条例》抵触的，应当修改或者废止。',
  '公民可以建议修改或者废止《甲条例》。',
])('nothing is repealed by: %s', (text) => {
  expect(said(text)).toEqual([])
})

test('the basis of a repeal is not repealed with it', () => {
  expect(said('根据《甲法》的规定，《乙办法》同时废止。').map(([title]) => title)).toEqual(['乙办法'])
})
