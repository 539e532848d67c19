import { expect, test } from 'vitest'
import { CONTENT } from '../../../test/helpers/small-world.ts'
import { consultationInEnglish } from '../consultation-search.ts'

const meant = (text: string): string | undefined => consultationInEnglish(text, CONTENT.consultations)?.consultation.id

test('an English text names a draft by the words of its title, and none where it could be any', () => {
  expect(meant('I want to comment on the parking draft')).toBe('parking')
  expect(meant('my opinion on the draft about the library')).toMatch(/library/)
  expect(meant('I want to comment on a draft')).toBeUndefined()
  expect(meant('what the draft says of parking at the library')).toBeUndefined()
})
