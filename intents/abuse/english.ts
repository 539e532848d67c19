import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '抱歉，没帮上您。': 'I am sorry that I was no help.',
  '请说说是什么事、在哪里；想找人谈，请回复“转人工”。':
    'Please tell me what it is and where; to talk to a person, reply “talk to staff”.',
}
