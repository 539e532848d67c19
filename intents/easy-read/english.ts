import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '好的，接下来说得短些，一次最多四个选项。没听清，请说“再说一遍”。':
    'From here I speak in short lines, with four choices at most. To hear the last answer once more, say “again”.',
  '字的大小在手机或网页上调。': 'The size of letters is set on your phone or in the page.',
  '要我说得短些、一次少给几个选项，请选：': 'For short lines and fewer choices at a time, choose:',
  长辈模式: 'Easy read',
  '要换回来，请说“普通模式”。': 'To change back, say “normal mode”.',
  '好的，已换回普通模式。': 'Back in normal mode.',
}
