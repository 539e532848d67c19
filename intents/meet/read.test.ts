import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { wishIn } from './read.ts'

const matterIn = (text: string): string | undefined => wishIn(text, CONTENT)?.matter

test.each([
  ['我想反映小区电动车充电', '小区电动车充电'],
  ['想当面跟代表说说停车的事', '停车'],
  ['我想找人反映楼道堆物 哪天能去', '楼道堆物'],
  ['我想在柳岸街道当面跟代表谈谈老年食堂', '老年食堂'],
  ['我住柳岸街道，想约代表聊聊公交站的问题，什么时候可以去？', '公交站'],
  ['你好，我是石桥镇的，想去站里反映河道发臭', '河道发臭'],
  ['请问能不能跟代表面谈一下孩子上学的问题？', '孩子上学'],
  ['想见个面，跟代表聊一聊加装电梯', '加装电梯'],
  ['想当面跟岳青山代表说说停车的事', '停车'],
  ['坚持当面谈：法院判决', '法院判决'],
])('“%s” is about %s', (text, matter) => expect(matterIn(text)).toBe(matter))

test.each([
  '我有话对代表说',
  '我想反映',
  '我要反映情况',
  '我想当面跟代表反映点事',
  '建议代表当面听取居民意见',
  '我想反映上次那件的进度',
  '柳岸街道的代表接待日是哪天',
  '楼道堆物归谁管',
  '我对草案有话想当面说',
  '我想反映楼道堆物，请站里派人来清',
  '我想反映岳青山代表去年答应的路灯到现在都没有装',
])('“%s” is no such wish', (text) => expect(matterIn(text)).toBeUndefined())
