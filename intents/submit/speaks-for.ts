import type { Submission } from '../../src/domain/submission.ts'
import type { Answer, Answers, Field } from '../../src/ports/dialogue.ts'

/** Stands in from the beginning, so that nobody is asked who does not ask for it. */
export const NOT_SAID: Answer = { value: '', shown: '没有说明' }
const FOR_UNIT =
  /^(?:我|我们|本人)?(?:是)?(?:代表|代|以|替)?(?:我们|本|我)?(?:单位|公司|企业|协会|商会|学会|机构|社会组织|业委会|居委会|村委会|物业公司|律所|学校|医院)(?:的?名义|的?意见|提的?)?[。.]?$/
const FOR_SELF = /^(?:我|本人)?(?:是)?(?:代表|以)?(?:我?自己|个人|本人)(?:的?名义|的?意见|提的?)?[。.]?$/
const UNSAID = /不说|不想|不愿|不填|跳过|没有说明|都不/

function recognised(text: string): Answer | undefined {
  const said = text.trim()
  if (FOR_UNIT.test(said)) return { value: '单位', shown: '单位' }
  return FOR_SELF.test(said) ? { value: '个人', shown: '个人' } : undefined
}

/** Whether somebody speaks for themself or for an organisation: it can be said when the opinion is looked over, and need not be. */
export const speaksForField: Field = {
  name: 'speaksFor',
  title: '名义',
  names: ['名义', '身份'],
  when: ({ answers }) => answers.speaksFor !== undefined,
  ask: () => ({
    text: '您以谁的名义提这条意见？只用来分开计数，不用说是哪个单位，不说也可以。',
    choices: [{ label: '个人' }, { label: '单位' }, { label: '不说明' }],
  }),
  read: (text) => {
    const found = recognised(text) ?? (UNSAID.test(text) ? NOT_SAID : undefined)
    return found === undefined ? { again: '请回复个人、单位或者不说明。' } : { ok: found }
  },
  recognise: recognised,
}

export function spokenFor({ speaksFor }: Answers): Pick<Submission, 'speaksFor'> {
  const value = speaksFor?.value
  return value === '个人' || value === '单位' ? { speaksFor: value } : {}
}
