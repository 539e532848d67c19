import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '这件事我答不了。': 'I cannot answer this.',
  '这件事我答不了，可以打 {phone} 市民服务热线问。':
    'I cannot answer this; you can call the city’s service hotline, {phone}.',
  '我能做的是：': 'What I can do:',
}
