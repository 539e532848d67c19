import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '请核对要转达的意见：': 'Please check what is to be passed on:',
  '原话一字不改；联系方式单独保存，只有办理这件事的人能看到。':
    'The words stay as they are; contact data are kept apart, and only those who handle the matter see them.',
  '已转达，由{station}登记、办理。': 'Passed on; {station} registers and handles it.',
}
