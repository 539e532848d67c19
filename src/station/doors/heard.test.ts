import { expect, test } from 'vitest'
import { asHeard } from './heard.ts'

test.each([
  ['材料递到检查院了', '材料递到检察院了'],
  ['想申请劳动中才', '想申请劳动仲裁'],
  ['我去了信仿局', '我去了信访局'],
  ['隔壁着伙了', '隔壁着火了'],
])('“%s” is read as “%s”: voice input wrote another character of the same sound', (text, meant) => {
  expect(asHeard(text)).toBe(meant)
})

test.each(['病人恢复意识了', '街坊们忙着活动', '名单报经批准', '我们一起伙食补贴', 'fire', ''])(
  '“%s” stays as it is: two characters of one sound come about by chance',
  (text) => {
    expect(asHeard(text)).toBe(text)
  },
)
