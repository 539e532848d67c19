import { expect, test } from 'vitest'
import { CONTENT } from '../../../test/helpers/small-world.ts'
import { wayFor } from './door.ts'
import { matterIn } from './find.ts'
import { mayBeUrgent, urgentIn } from './urgent.ts'

const topicOf = (text: string): string | undefined => matterIn(text, CONTENT.stations)?.topic

test.each([
  ['我想请检察院抗诉这个案子', 'procuratorate'],
  ['向检查院交了监督申请，没人理我', 'procuratorate'],
  ['丈夫对我冷暴力两年了，我想去妇联', 'women'],
  ['商场逃税，连发票都不开，该找谁', 'tax'],
  ['作坊半夜往沟里偷排废液', 'city'],
  ['隔壁车库囤着好几桶汽油', 'city'],
  ['我妈住院的钱报销不了', 'medicare'],
])('“%s” is the matter of %s', (text, topic) => {
  expect(topicOf(text)).toBe(topic)
})

test('who asks where a grievance is reported hears who passes it on, and is not sent away', () => {
  const text = '楼梯间堆满纸箱，举报给谁'
  expect(matterIn(text, CONTENT.stations)).toMatchObject({ topic: 'city', asked: true })
  expect(wayFor(text, [], [])?.door.phone).toBe('12345')
})

test.each(['选民证掉了怎么办', '我在外地，换届选举去哪里投票', '选区是怎么划的'])(
  '“%s”: elections are the business of the congress',
  (text) => {
    expect(topicOf(text)).toBeUndefined()
  },
)

test('who buys votes is reported to the supervisors', () => {
  expect(topicOf('村主任选举时给每家送钱拉票，我要举报')).toBe('discipline')
})

test.each([
  '建议商场配急救箱，关键时候能救命',
  '电梯困人的事故按规定谁来赔',
  '今天的会开得我头都要炸了，哈哈',
  '窗口排队等得我快断气了，多开一个吧',
  '这只狗笑死我了',
  '在楼道里点火的，条例罚多少',
])('“%s” calls nobody: it wishes, asks or jokes', (text) => {
  expect(urgentIn(text)).toBeUndefined()
})

test.each([
  '来人啊，三楼着伙了',
  '快来救命，我爸不行了',
  '满屋子梅气味，老人叫不醒',
  '对面楼有个人跨在护栏外头',
  '头疼得快炸了，眼睛看不清，站不住',
  'my baby is choking',
])('“%s” is met with the numbers', (text) => {
  expect(urgentIn(text) !== undefined || mayBeUrgent(text)).toBe(true)
})
