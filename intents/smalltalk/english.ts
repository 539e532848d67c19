import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '我是{name}，一个自动助手，能答法规和联络站的问题，帮您向人大提意见。':
    'I am {name}, an automatic assistant. I can answer questions about regulations and liaison stations, and help you bring your opinion to the people’s congress.',
  '闲聊我不太会，有事请直接说。': 'I am not much good at small talk; just tell me what you need.',
}
