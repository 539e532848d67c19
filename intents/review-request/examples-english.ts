/** How people say it in English. */
export const inEnglish: readonly string[] = [
  "the bureau's notice asks for a fee that no law knows, please examine it",
  'can somebody look into whether this circular is lawful',
  "I think the district's parking rule breaks the law, whom do I ask to check it",
  'please have the committee examine document number 14 of the town',
  'a regulation of the housing office goes beyond its powers',
  'is there a way to get an official notice struck down',
  'the village put up a rule that fines those who plant trees, is that allowed, please review it',
  'our office document contradicts the national law, I ask for a review',
  'who decides whether a government document is against the law',
  "I request that the standing committee look at the school's admission rule",
  'they ask for a paper that the law does not ask for, please check their notice',
  'a citizen may ask for a document to be reviewed, how do I do that here',
  'the notice on street stalls should be withdrawn because it has no legal basis',
  'have this document checked for me please, it takes rights away from tenants',
]
