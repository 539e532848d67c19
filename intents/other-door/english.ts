import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '只记一个数，不记是谁、是什么事。': 'Only a number is counted, not who you are or what it was.',
  '知道了，谢谢您告诉我。': 'Noted, thank you for telling me.',
  '还没有办成，知道了。': 'Noted that it is not settled yet.',
  '可以问他们要受理编号，再问由哪个单位办、什么时候答复。':
    'You can ask them for a case number, which body handles it and when it will answer.',
  '要让代表知道这件事，也可以写下来，只记一个数，不记是谁、是什么事。':
    'If deputies should know of it, you can also write it down. Only a number is counted, not who you are or what it was.',
  找站里的同志: 'Talk to the station staff',
  '您说的是哪一件？': 'Which one do you mean?',
  '{door}那边的事': 'The matter with {door:own}',
  我在这里提的事: 'The matter that I raised here',
}
