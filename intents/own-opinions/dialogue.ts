import { wordsField } from '../../src/casework/fields.ts'
import type { Dialogue } from '../../src/ports/dialogue.ts'

export const EDIT = 'edit-opinion'

/** Other words for an opinion that was handed in. */
export const editDialogue: Dialogue = {
  id: EDIT,
  version: 1,
  name: () => '修改意见',
  fields: [
    {
      ...wordsField({ name: 'text', title: '改后的话', names: ['内容', '改后的话'], question: '' }),
      ask: ({ answers }) => ({
        text: `${answers.which?.shown ?? ''}\n想改成怎么说？请写完整，原来的话会留着，改后的话放在旁边。`,
      }),
    },
  ],
  summary: () => ({ heading: '请核对改后的话：', closing: '原来的话不会删。' }),
}
