/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'may a group of pupils watch a reception day',
  'who receives visitors this month',
  'do I need an appointment to see a deputy',
  'can I bring my mother to the reception',
  'what day do the deputies sit in our community',
  'when can I talk to a deputy face to face',
  'is anyone receiving citizens tomorrow afternoon',
  'what should I bring when I visit a deputy',
  'I would like to speak with one of the deputies in person',
  'are there evening receptions for people who work',
]
