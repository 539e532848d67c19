import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '已经核对，这一件以后就在这里告诉您进展和结果。':
    'Checked: from now on you will be told here how this goes on and how it ends.',
  '直接在这里回复就可以。': 'Just reply here.',
  '要补充，请把“补充 {receipt}”、16位查询码和要说的话一起发来。':
    'To add something, please send “add {receipt}”, the 16-digit secret code and your words in one message.',
  '工作人员请您补充：{question}': 'The staff ask: {question}',
  '您在这里还没有提交过事项。如果是在别处提交的，请把编号和16位查询码一起发来。':
    'You have not handed in anything here yet. If you handed it in elsewhere, please send the receipt number together with the 16-digit secret code.',
  '您提交过{count}件，看哪一件？': 'You handed in {count} matters. Which one would you like to see?',
}
