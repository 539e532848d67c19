import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '好的，接下来用简体中文回复您。': 'From here I answer in simplified Chinese.',
  '好的，接下来用繁体中文回复您。条文和各人写的话保持原样。':
    'From here I answer in traditional Chinese. The text of regulations and what people wrote stay as they are.',
  '好的，接下来用英文回复您。条文和各人写的话保持原文，没有官方译文。':
    'From here I answer in English. The text of regulations and what people wrote stay in the original; there is no official translation.',
}
