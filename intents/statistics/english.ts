import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '{period}收到的，截至{when}': 'Received {period:own}; as of {when:own}',
  '{period}（{from}至{until}）收到的，截至{when}':
    'Received {period:own} ({from:own} to {until:own}); as of {when:own}',
  今年: 'this year',
  去年: 'last year',
  本月: 'this month',
  上月: 'last month',
  本季度: 'this quarter',
  上季度: 'last quarter',
  本周: 'this week',
  上周: 'last week',
  '还可以发：统计 上月 · 统计 各站 · 统计 各渠道 · 统计 来源 · 导出':
    'Also: “统计 上月” (last month) · “统计 各站” (by station) · “统计 各渠道” (by channel) · “统计 来源” (by source) · “导出” (export)',
  '收到：{people}人，{count}件，并案后{matters}项':
    'Received: {count}; people: {people}; matters once those alike are one: {matters}',
  '收到：{people}人（含未认领），{count}件，并案后{matters}项':
    'Received: {count}; people: {people} (unclaimed ones included); matters once those alike are one: {matters}',
  '收到：{people}人，{count}件，并案后{matters}项（另有已撤回{withdrawn}件）':
    'Received: {count}; people: {people}; matters once those alike are one: {matters} (taken back beside: {withdrawn})',
  '已登记：{count}件': 'Registered: {count}',
  '类型：{kinds}': 'Kinds: {kinds}',
  '还没有收到。': 'Nothing received yet.',
  '没有认出{words}，下面的数没有按它筛选。': 'I could not read {words}; the figures below are not filtered by it.',
  '还有{count}项更少，没有列出；导出的文件里都有。':
    'Another {count} with less are not listed; the exported file has all of them.',
}
