/** How people say it in English. */
export const inEnglish: readonly string[] = [
  'please delete the suggestion that I sent yesterday',
  'I take back what I wrote about the shop',
  'do not send it on, I changed my mind',
  'we settled it among ourselves, please drop my complaint',
  'remove my opinion from the list',
  'how do I pull my letter back',
  'I no longer want my name on that proposal',
  'forget the matter I handed in, it is solved',
  'cancel the opinion I gave on the draft',
  'undo my submission please',
  'I regret what I sent, can it be taken back',
]
