import { expect, test } from 'vitest'
import { groupOrderIn } from './read.ts'

test.each([
  ['绑定本群 柳岸街道站', { does: 'bind', to: '柳岸街道站' }],
  ['绑定本群：柳岸街道站', { does: 'bind', to: '柳岸街道站' }],
  ['绑定群 3 柳岸街道站 名称：楼组长', { does: 'bind', group: '3', to: '柳岸街道站', name: '楼组长' }],
  ['绑定本群 灯塔社区 由 LA01 答复', { does: 'bind', to: '灯塔社区', by: 'LA01' }],
  ['解绑本群', { does: 'unbind' }],
  ['解绑群 2', { does: 'unbind', group: '2' }],
  ['本群静音', { does: 'mute' }],
  ['本群恢复', { does: 'unmute' }],
  ['恢复本群', { does: 'unmute' }],
  ['群 楼组长 静音', { does: 'mute', group: '楼组长' }],
  ['本群安静 21点-8点', { does: 'quiet', hours: { from: '21:00', to: '08:00' } }],
  ['本群安静 22：30～次日7:00', { does: 'quiet', hours: { from: '22:30', to: '07:00' } }],
  ['本群安静 取消', { does: 'quiet' }],
  ['本群安静 8:00-8:00', { does: 'quiet-unread' }],
  ['本群', { does: 'show' }],
  ['群列表', { does: 'list' }],
])('“%s”', (said, order) => expect(groupOrderIn(said)).toEqual(order))

test.each([
  '群众反映停车难',
  '群里有人问停车',
  '本群的人都很好',
  '绑定手机',
  '恢复',
  '群租房太多',
  '这个群里说的话算不算意见',
])('“%s” is no order about a group', (said) => expect(groupOrderIn(said)).toBeUndefined())
