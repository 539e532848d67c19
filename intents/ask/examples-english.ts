/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'is it allowed to grill on a balcony',
  'how loud may a shop play music',
  'what does the law say about barking dogs',
  'may the landlord enter without asking',
  'who has to clear the snow in front of the house',
  'how many days does the bureau have to answer',
  'what is the penalty for throwing rubbish from a window',
  'is there a limit for heating fees',
  'do I need a permit to keep bees',
  'what are the rights of a deputy under the law',
  'how old must one be to vote for deputies',
  'are shop owners bound to sort their waste',
  'which rule covers bicycles on the pavement',
  'can the village forbid weddings in the hall',
  'what must be in the contract with the property company',
]
