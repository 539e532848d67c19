import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '您好。有法规、联络站、代表接待方面的问题，可以直接问我。':
    'Welcome. Just ask me about regulations, liaison stations or when deputies receive visitors.',
  '您好，我是{office}的{name}，一个自动助手。您想：':
    'Welcome, I am {name} of {office}, an automatic assistant. You want to:',
  '您好，我是{name}，一个自动助手。您想：': 'Welcome, I am {name}, an automatic assistant. You want to:',
}
