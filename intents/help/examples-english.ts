/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'what is this good for',
  'what kind of things may I ask you',
  'I am new, show me how this works',
  'explain it simply please',
  'what can I do here',
  'how do I use this',
  'I do not know where to begin',
  'which services do you offer',
  'give me the menu',
  'which languages do you speak',
  'what are my options',
  'I am lost, what do I type',
]
