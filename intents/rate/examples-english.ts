/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'the answer was good, thank you, I am satisfied',
  'I am happy with what was done',
  'the lamp shines again, five stars',
  'not bad, could be quicker, four out of five',
  'they answered but nothing has changed, I am not satisfied',
  'poor result, two points from me',
  'so so',
  'the reply did not answer my question, I give it one star',
  'great job with the crossing, full marks',
  'how can I say whether I was content with the result',
  'I want to give a mark for the reply',
  'the solution works well for us',
  'fine by me, you may close it',
  'it took too long but in the end it was done, medium',
]
