import type { Sentences } from '../../ports/language.ts'

export const english: Sentences = {
  附件: 'Attachments',
  没有: 'None',
  '{n}张照片': 'pictures: {n}',
  '{n}份文档': 'documents: {n}',
  '{p}张照片、{d}份文档': 'pictures: {p}, documents: {d}',
  '附件：{files}。要看，请回复“附件 {tail}”。': 'Attachments: {files:own}. To see them reply “attachments {tail}”.',
  '照片 {name}（{size}）': 'picture {name} ({size})',
  '文档 {name}（{size}）': 'document {name} ({size})',
  '照片里的拍摄地点、时间等信息已去掉，画面没有动。':
    'Place, time and the like were taken out of the pictures; what they show was not touched.',
  '要拿掉哪一个？': 'Which one shall be taken out?',
  '拿掉{file}': 'Take out {file:own}',
  都留着: 'Keep all',
  都拿掉: 'Take all out',
  '附了{files}。要拿掉哪一个，回复数字；都留着也回复数字。要再加，直接发来就行。':
    'Attached: {files:own}. Reply with a number to take one out or to keep all. To add more, just send them.',
  '照片（JPG、PNG、WebP）、PDF 和 Word（docx）': 'pictures (JPG, PNG, WebP), PDF and Word (docx)',
  '这张照片是 HEIC 格式，请在手机相册里存成 JPG，或截一张图再发。':
    'This picture is in HEIC format; please save it as JPG in your phone, or send a screenshot.',
  '视频和录音收不了，可以截几张图再发。': 'Video and sound cannot be taken; some screenshots will do.',
  '这张照片不完整，请换一张再发。': 'This picture is not complete; please send another one.',
  '旧版或加了密码的 Office 文件请另存为 docx 或 PDF 再发。':
    'Please save old or locked Office files as docx or PDF and send them again.',
  '带宏的文档收不了，请另存为 docx 或 PDF 再发。':
    'Documents with macros cannot be taken; please save them as docx or PDF and send them again.',
}
