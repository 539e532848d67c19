import { describe, expect, test } from 'vitest'
import { isBack, isClosing, isContinue, isRepeat, isStop, isUnchanged, isYes } from './words.ts'

const says = (name: string, is: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  describe(name, () => {
    for (const text of yes) test(`“${text}” does`, () => expect(is(text)).toBe(true))
    for (const text of no) test(`“${text}” does not`, () => expect(is(text)).toBe(false))
  })
}

says(
  'stopping',
  isStop,
  [
    '取消',
    '取消吧',
    '不填了',
    '我不填了',
    '不想填了',
    '退出',
    '算了',
    '先不弄了',
    '那就取消吧',
    '不提意见了',
    '下次再说吧',
    '太麻烦不填了',
    '取消本次填写',
    '放弃',
    '不提交了',
    'cancel',
    'Stop.',
    'quit',
    '我要取消',
  ],
  [
    '取消每半年公示的规定',
    '不要',
    '不留',
    '取消收费',
    '停止供热',
    '大家都不填了',
    '结束时间太早',
    '不对',
    '不改了',
    '不用写了',
    '',
  ],
)
says(
  'going back',
  isBack,
  [
    '返回',
    '上一步',
    '退回上一题',
    '返回上一步',
    '上一个问题',
    '回到上一题',
    '我想返回',
    'back',
    '退回去',
    '後退',
    '前面一题',
  ],
  ['返回押金的期限太长', '上一次', '回来', '退回的费用'],
)
says(
  'asking once more',
  isRepeat,
  ['再说一遍', '重复一下', '?', '？', '没看懂', '请再说一遍', '刚才问什么', '没听清'],
  ['重复收费', '什么时候', '为什么？'],
)
says(
  'leaving it as it is',
  isUnchanged,
  ['不用改了', '不改了', '没有要改的', '就这样', '好的就这样吧', '不需要修改', '没什么要改的', '不变', '不用再改了'],
  ['改理由', '不用公示', '就这样写：每季度', '没有', '不'],
)
says(
  'saying yes',
  isYes,
  [
    '确认',
    '对',
    '都对',
    '是的',
    '提交',
    '好的',
    'ok',
    'OK',
    'yes',
    '对的，提交吧',
    '没问题',
    '確認',
    '就这样提交',
    '没有错',
    '好，确认',
    '不用改了，提交',
  ],
  ['不对', '不是', '对不对', '是第十二条', '好像不对', '确认一下手机号', '就这样', '不用改了', '对物业公司有意见'],
)
says('closing words', isClosing, ['确认', '提交', '确认提交', '不用改了'], ['好的', '同意', '确认后三日内公示'])
says('going on', isContinue, ['继续', '接着填', '继续吧', '好的', '是'], ['继续教育', '不'])
