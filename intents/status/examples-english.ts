/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'I sent something in spring and never heard back',
  'has anybody looked at my suggestion yet',
  'still no reply to my letter, is someone working on it',
  'what became of the thing I reported',
  'how long until I get an answer',
  'is my opinion registered',
  'who is handling my matter now',
  'I handed in a suggestion weeks ago, what now',
  'any progress on the street lamp I wrote about',
  'did my letter arrive',
  'has the deputy read what I sent',
]
