import { expect, test } from 'vitest'
import { bearing, readAffair } from './affairs.ts'

const NONE: ReadonlyMap<string, readonly string[]> = new Map()
const of = (matter: string, topic: string, lexicon = NONE): number => bearing(readAffair(matter, lexicon), topic)

test.each([
  ['停车收费', '停车', 1],
  ['物业费', '物业管理', 1],
  ['小区电动车充电', '物业管理', 0.8],
  ['楼道堆物', '老旧小区', 0.8],
  ['老年食堂', '养老', 0.8],
  ['公交站台', '交通', 0.8],
  ['孩子上学', '教育', 0.5],
  ['河道发臭', '水环境', 0.5],
  ['小区电动车充电', '文物保护', 0],
  ['公园噪声', '水环境', 0],
  ['问题', '社区治理', 0],
  ['', '停车', 0],
])('“%s” and the topic “%s”: %d', (matter, topic, expected) => expect(of(matter, topic)).toBe(expected))

test('plain words that the office keeps find their topic', () => {
  expect(of('敲墙', '房屋安全')).toBe(0)
  expect(of('敲墙', '房屋安全', new Map([['敲墙', ['房屋安全、承重结构']]]))).toBe(1)
})

test('a nearer word of the matter goes before a farther one', () => {
  expect(of('小区电动车充电', '物业管理')).toBeGreaterThan(of('小区电动车充电', '非机动车'))
})
