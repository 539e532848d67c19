import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '没有认出要导出哪几天的。例：导出 9月1日至9月15日。':
    'I could not tell which days should be exported. For example: “导出 9月1日至9月15日”.',
  '《{title}》的通报包括各站的意见，由市级办公室或者这部草案的联系点导出。':
    'The report on 《{title}》 covers the opinions of all stations; the city office or the contact point of this draft exports it.',
  '已备好：{what}。': 'Ready: {what:own}.',
  '点这里下载（10分钟内有效，只能用一次，只在这个浏览器里有效）：{link}':
    'Download it here (for 10 minutes, once, in this browser only): {link}',
  '下载会记入审计记录。文件请妥善保管，不要发到群里。':
    'The download is put on record. Please keep the file safe and do not send it to a group.',
  '确需联系方式的，由审核员或管理员发：导出 带联系方式':
    'If contact data is really needed, a reviewer or administrator sends: “导出 带联系方式”',
  '要导出的是：{what}。': 'To be exported: {what:own}.',
  '要导出哪一部草案的通报？': 'The report on which draft should be exported?',
  '要导出哪一部草案的意见汇总？': 'The list of opinions on which draft should be exported?',
  '没有认出要哪几天的。例：导出 {what} 上季度':
    'I could not tell which days are meant. For example: “导出 {what} 上季度”',
  '《{title}》采纳情况通报（Word）': '《{title}》 report of what was adopted (Word)',
  '《{title}》意见汇总（{format}）': '《{title}》 list of opinions ({format})',
  '《{title}》意见汇总（{format}）{count}件，带姓名和联系方式':
    '《{title}》 list of opinions ({format}), {count}, with names and contact data',
  '《{title}》意见汇总（{format}）{count}件，不带姓名和联系方式':
    '《{title}》 list of opinions ({format}), {count}, without names and contact data',
  '联系点评估 {from}至{to}（{format}）': 'contact points, {from:own} to {to:own} ({format})',
  '履职统计 {from}至{to}（{format}）': 'work of stations and deputies, {from:own} to {to:own} ({format})',
  '{named}0件，没有可以导出的。': '{named:own}: none, so there is nothing to export.',
  '{named}件，带联系方式': '{named:own}, with contact data',
  '{named}件，不带联系方式，内容里的电话和证件号已隐去':
    '{named:own}, without contact data; phone and identity numbers in the content are hidden',
  '有{count}件意见，Word 文档最多放{most}件，再多就打不开。请改用 Excel，发：导出 意见汇总 excel':
    'There are {count} opinions; a Word file holds at most {most}, beyond that it does not open. Please use Excel and send: “导出 意见汇总 excel”',
  '联系方式要两个人同意才能导出。请另一位同志（{names}）在10分钟内发“{order}”，同意以后您再发一次同样的命令。':
    'Contact data is exported only when two people agree. Please have another colleague ({names}) send “{order}” within 10 minutes; after that, send the same order again.',
  '等着同意的有：{names}。': 'Waiting for somebody to agree: {names}.',
  '请写姓名，例：同意导出 {name}': 'Please give the name, for example: “同意导出 {name}”',
  '将同意{name}导出：{what}。': 'You will agree that {name} exports: {what:own}.',
  '{name}已同意您导出：{what}。': '{name} agreed that you export: {what:own}.',
  '请在10分钟内再发一次同样的命令。': 'Please send the same order again within 10 minutes.',
  '已同意{name}导出：{what}。': 'You agreed that {name} exports: {what:own}.',
  '10分钟内有效，下载会记入审计记录。': 'It holds for 10 minutes; the download is put on record.',
  带联系方式的导出: 'an export with contact data',
  '这里发不了文件。请在网页聊天里登录后发“导出”，会给一个下载地址；或请管理员在服务器上运行：npm run -s minyi -- {command}':
    'No file can be sent here. Please sign in at the web chat and send “导出” there for an address to download from; or have the administrator run on the server: “npm run -s minyi -- {command}”',
  '{name}申请导出：{what}。': '{name} asks to export: {what:own}.',
}
