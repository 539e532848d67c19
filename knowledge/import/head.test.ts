import { expect, test } from 'vitest'
import { endings, statusOf, tidyTitle, titleIn, versionDate } from './head.ts'

test('the title is the heading that names a statute, else the first line that does', () => {
  expect(titleIn(['# 示例市人大网', '# 示例市路灯条例', '## 第一章 总则'])).toBe('示例市路灯条例')
  expect(titleIn(['示例市人民代表大会常务委员会公告', '第12号', '示例市路灯条例', '（2020年5月6日通过）'])).toBe(
    '示例市路灯条例',
  )
  expect(titleIn(['示例市人民代表大会常务委员会', '路灯管理规定', '第一章 总则'])).toBe(
    '示例市人民代表大会常务委员会路灯管理规定',
  )
  expect(titleIn(['《示例市路灯条例》已经通过，现予公布。'])).toBeUndefined()
  expect(titleIn(['# 路灯的事'])).toBe('路灯的事')
})

test('version and state behind a title do not belong to it', () => {
  expect(tidyTitle('示例市 路灯条例（2020年修正）（已废止）')).toBe('示例市路灯条例')
  expect(tidyTitle('示例市路灯条例(2020-12-30)')).toBe('示例市路灯条例')
  expect(tidyTitle('示例市路灯条例（试行）')).toBe('示例市路灯条例（试行）')
  expect(tidyTitle('《示例市路灯条例》')).toBe('示例市路灯条例')
})

test('the day of a version is the newest on which it was passed or amended, not the day of the page or of coming into force', () => {
  const head = [
    '今天是2026年9月14日 星期一',
    '（2016年3月4日第二次会议通过 根据2020年5月6日第三次会议《关于修改〈示例市路灯条例〉的决定》修正 自2021年1月1日起施行）',
  ]
  expect(versionDate(head, '路灯.docx')).toBe('2020-05-06')
  expect(versionDate([], '路灯(2022-01-02).docx')).toBe('2022-01-02')
  expect(versionDate(head.slice(0, 1), '路灯.docx')).toBeUndefined()
})

test.each([
  ['（已废止）', {}],
  ['时效性：已失效', {}],
  ['本条例已于2022年被废止', {}],
  ['自2022年7月1日起废止', { until: '2022-07-01' }],
  ['失效日期：2022-07-01', { until: '2022-07-01' }],
  ['已被《示例市照明条例》废止', { supersededBy: '示例市照明条例' }],
])('a text that says “%s” of itself is repealed', (line, more) => {
  expect(statusOf(['示例市路灯条例', line], '路灯')).toEqual({ status: '已废止', ...more })
})

test.each([
  '根据《关于修改和废止部分地方性法规的决定》修正',
  '《示例市旧路灯条例》自2022年7月1日起废止',
  '2020年5月6日通过',
])('“%s” does not mean that the text is repealed', (line) => {
  expect(statusOf([line], '路灯')).toEqual({})
})

test('amended and not yet in force are read from the notice, repealed also from the name of the file', () => {
  expect(statusOf(['时效性：已修改'], '')).toEqual({ status: '已修改' })
  expect(statusOf(['【尚未施行】'], '')).toEqual({ status: '尚未施行' })
  expect(statusOf([], '路灯条例（已废止）')).toEqual({ status: '已废止' })
})

test('the texts that a regulation repeals, and its own last day, are read from its articles', () => {
  expect(
    endings([
      '按照《示例市道路条例》执行。',
      '本规定自2020年1月1日起施行，有效期至2024年12月31日。《示例市甲办法》和《示例市乙办法》同时废止。',
    ]),
  ).toEqual({ until: '2025-01-01', repeals: ['示例市甲办法', '示例市乙办法'] })
})
