import type { Sentences } from '../ports/language.ts'

export const english: Sentences = {
  '接下来用英文回复您；回复“中文”换回中文。': 'From here I answer in English. Reply “中文” for Chinese.',
  问法规和站点: 'Ask about regulations and stations',
}
