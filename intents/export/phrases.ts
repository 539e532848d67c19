import type { Phrases } from '../../src/ports/phrases.ts'

export const phrases: Phrases = {
  label: 'admin_export',
  cues: [
    {
      pattern:
        /(导出|导成|下载|输出|打包|export|download|excel|csv|xlsx|word版|docx|pdf|表格|打印|生成报表|报表|汇总表|台账|生成报告|汇编|存成|导|json)/,
      weight: 3.2,
    },
    {
      pattern:
        /(生成|做|出|给我|要|做个|整理).{0,6}(一份|份|个|张)?.{0,12}(表|汇总|报告|台账|汇编|清单文件|报表|文档|word|excel|附件)/,
      weight: 1.8,
    },
    { pattern: /(导入|上传)/, weight: -1 },
    { pattern: /(做成|存成|转成|整理成|导成).{0,6}(表|文档|csv|excel|word|pdf|文件)/, weight: 1.8 },
    { pattern: /(report|月报|周报|季报|年报|简报)/, weight: 1.6 },
  ],
  examples: [
    '导出本月全部意见',
    '导出 excel',
    '把物业条例的意见导出成表格',
    '下载第二十一条的意见汇总',
    'export all opinions as csv',
    '导出汇总表',
    '生成采纳情况报告',
    '/export 2025-09',
    '/export xlsx 养犬条例',
    '打印待办清单',
    '本季度建议台账发我一份',
    '整理成word文档',
    '把已办结的打包下载',
    '给我一份意见汇编',
    'export to excel',
    '导出9月1日至9月15日的数据',
    '匯出所有意見',
    '表格导一份给我',
    '导出按条款归类的意见',
    'download the report for september',
    '月报生成一下',
    '出一份pdf',
    '帮我把超期件做成表',
    '意见原文导出 不含个人信息',
    '导出审查建议台账',
    '全部导成表格',
    '今年的数据导出来',
    '把统计结果存成csv',
    '汇总表按街道分开导出',
    '做一份周报',
    '打印今天的单子',
    '打包全部附件下载',
  ],
}
