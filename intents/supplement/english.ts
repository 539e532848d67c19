import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '您在这里没有正在办理的事项。': 'Nothing of yours is being handled here.',
  '如果是在别处提交的，请把编号和16位查询码一起发来。':
    'If you handed it in elsewhere, please send the receipt number together with the 16-digit secret code.',
  '要补充哪一件？': 'To which one would you like to add something?',
  '要补充的话先记着，不用再写一遍。': 'Your words are kept for now; you need not write them again.',
  '{receipt} 现在是“{state}”，不能再补充。有新的情况可以另外提一件。':
    '{receipt} is “{state:own}” now and nothing can be added. If there is something new, you can hand in another matter.',
  '要补充什么？请连同内容一起发，例：补充 {receipt} 是南门那一侧':
    'What would you like to add? Please send it in one message, for example: add {receipt} it is on the south side',
  '要请提交人补充，请发：回复 {receipt} 请您补充…': 'To ask its writer for more, send “回复 {receipt} 请您补充…”.',
}
