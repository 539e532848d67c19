import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '要看哪一部草案？': 'Which draft?',
  '《{title}》的参与情况包括各站，由市级办公室或者这部草案的联系点查看。':
    'Who took part in 《{title}》 covers all stations; the city office or the contact point of the draft can see it.',
  '《{title}》参与情况': 'Who took part in 《{title}》',
}
