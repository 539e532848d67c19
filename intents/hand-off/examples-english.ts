/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'can a person help me type this',
  'I would rather speak to somebody from the staff',
  'is there a human being I can call',
  'my sight is poor, can someone write it down for me',
  'put me through to a clerk',
  'I want a real answer from a real person',
  'whom can I phone when I am stuck',
  'connect me with the office please',
  'may I talk to an employee',
  'I cannot use this, give me somebody to talk to',
]
