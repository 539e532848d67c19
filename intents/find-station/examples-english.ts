/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'what time do you open on saturdays',
  'which station is in charge of my street',
  'I moved to the new houses by the lake, where do I go',
  'is there somebody at the station at noon',
  'how far is the nearest station from the bus terminal',
  "the address of the deputies' office please",
  'can I park at the station',
  'does the liaison station have a phone',
  'which contact point serves our village',
  'your opening times please',
  'I am in the east of the town, whom do I visit',
  'where can old people hand in a letter in person',
]
