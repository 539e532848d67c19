import { expect, test } from 'vitest'
import { scopeIn } from './read.ts'

test.each([
  ['删除我的意见', 'one'],
  ['请把我提的意见删掉', 'one'],
  ['把我刚才发的建议删了', 'one'],
  ['删除我的 JY-260914-7K3M-E', 'one'],
  ['删除 JY-260914-7K3M-E', 'one'],
  ['把我提交的意见全部删除', 'items'],
  ['我提过的建议都删掉吧', 'items'],
  ['把我的信息都删掉', 'all'],
  ['请删除我的个人信息', 'all'],
  ['清除我的所有数据', 'all'],
  ['注销', 'all'],
  ['我要注销账号', 'all'],
  ['帮我把账号注销了', 'all'],
  ['我要撤回同意', 'all'],
  ['请忘了我', 'all'],
  ['delete all my data', 'all'],
  ['把我的手机号删掉', 'contact'],
  ['删除我留的联系方式', 'contact'],
])('“%s” asks for %s to be deleted', (text, scope) => expect(scopeIn(text)).toBe(scope))

test.each([
  '建议删除第十九条第二款',
  '我对草案的意见是删掉第五条',
  '户口怎么注销',
  '我要注销营业执照',
  '是不是有人把我的意见删掉了',
  '我不想删除我的意见',
  '删除过期的词条',
  '我提的意见到哪一步了',
  '撤回 JY-260914-7K3M-E',
  '路边的广告牌请清除',
])('“%s” asks for nothing to be deleted', (text) => expect(scopeIn(text)).toBeUndefined())
