/** What English says of somebody who is in danger, whoever tells it. Words of one kind stand in one line. */
const SIGNS: readonly RegExp[] = [
  /\b(?:on fire|(?:is|are|was|still) burning|burns|caught fire|(?:there is|there's|a) fire (?:in|at|on) (?:my|our|the|a)|fire in (?:my|our|the) (?:house|kitchen|flat|building|stairs?|shop|yard|garage)|in flames|flames|set(?:ting)? \w+(?: \w+){0,2} on fire|explo(?:sion|ded)|blew up)\b/,
  /\bsmoke (?:is |everywhere|com|from|under|out)|(?:full of|thick|black) smoke|smell\w* (?:of )?(?:gas|burning|smoke)|gas (?:smell|leak|is leaking|alarm)|leaking gas|sparks?\b|sparking|electric shock/,
  /\b(?:not|cannot|can not|can't|cant|doesn't|does not|stopped) breath\w*|no pulse|unconscious|not moving|does(?:n't| not) (?:move|react|respond|wake)|won't wake|not (?:responding|reacting)|faint(?:ed|s)?|collapsed/,
  /\bheart attack|\bstroke\b|seizure|allergic|chok(?:ing|es)|chest (?:pain|hurts)|pain in (?:the |my |his |her )?chest|turn(?:s|ing) blue|lips are blue|asthma attack|overdose|giving birth|in labour|baby is coming/,
  /\bbleed\w*|blood (?:does|everywhere|is)|vomits? blood|loses? blood|head wound|stabbed|poison(?:ed)?\b|(?:ate|drank|swallowed|took) (?:\w+ ){0,4}(?:pesticide|bleach|pills|tablets|poison|mushrooms|battery)/,
  /\b(?:drown\w*|fell (?:in|into|off|from|out|down|on the tracks)|ice broke|trapped|buried|under (?:the )?rubble|stuck in (?:the |a )?(?:lift|elevator|car|flood)|locked in (?:a |the )?(?:hot )?car|(?:lift|elevator) (?:fell|dropped))/,
  /\b(?:hit by|ran over|run over) |\bcrash with|lying (?:on|in) the (?:road|street|ground|floor)|lies on the (?:road|street|ground|floor)|(?:dog|snake) (?:bit|bites|is biting)/,
  /\b(?:knife|knives|gun|pistol|armed|hostage|bomb|shooting|shots|weapon|hammer)\b|attack(?:s|ing|ed) (?:me|us|him|her|people|a |the |somebody|someone)|threaten\w* (?:me|us|to|him|her|with)|(?:wants?|going|try\w*|says he will) (?:to )?kill\b/,
  /\b(?:being followed|follow(?:s|ing) me|followed me|chases? (?:me|us|him|her|girls)|grabbed me|kidnap\w*|rap(?:e|ed|ing)\b|drugged me|in my drink|burglars?|thief in|break(?:s|ing)? in(?:to)?\b|broke into|robbers?|robbery)/,
  /\b(?:tak(?:es?|ing)|drags?|pull(?:s|ing)?|dragged) (?:a |my |the )?(?:girl|boy|child|kid|woman|daughter|son)\b|(?:child|daughter|son|boy|girl|father|mother|grandma|grandpa|kid) (?:is|has been|went) missing/,
  /\b(?:beat(?:s|ing)?|hit(?:s|ting)?|hurts?|kick(?:s|ed|ing)?|strangl\w+|burns) (?:me|us|him|her|his wife|my \w+|mum|mom|a (?:man|woman|boy|girl|child)|the (?:kids?|child|baby))\b|locked me|let me (?:out|leave)|touch(?:es|ing) (?:me|girls|boys|children|the (?:kids|boys|girls))/,
  /\b(?:kill|hurt|hang|harm) (?:myself|himself|herself|themselves)|want(?:s)? to die|end (?:my life|it all|it tonight|it now)|not want to live|n't want to live|suicid\w*|jump (?:off|from)|(?:going|want\w*|will) (?:to )?jump|cut (?:my|her|his) wrists|goodbye letter|edge of the (?:roof|bridge)/,
  /\b(?:send|call|need|get) (?:\w+ ){0,3}(?:ambulance|police|fire ?(?:brigade|men|fighters|engine|truck)|firemen)|ambulance (?:please|now|quick)|police (?:quick|now)\b/,
]

/** Law, wishes for all, and what is long over: nobody is in danger while they are written. */
const NOT_NOW =
  /\b(?:law|rules?|legal|illegal|regulation|article \d+|draft|fine for|penalt\w+|punish\w*|allowed|forbidden|banned?|required|liable|responsible|insurance|rights?|definition|defined|suggest\w*|propos\w+|opinion|should (?:be|have|ban|fight)|ought|how (?:is|are|do) \w+|what (?:is|are|does|counts)|why (?:is|are|does)|is it|are there|last (?:year|week|month|spring|summer|autumn|winter|night)|years? ago|months? ago|weeks? ago|yesterday|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|on holiday|more \w+ (?:boxes|drills)|stricter)\b/

/** Said of this moment, whatever else is asked. */
const NOW = /\b(?:now|help|quick\w*|hurry|(?:is|are) (?:leaking|burning|bleeding|coming in))\b/

/** Reads a folded English text for words of danger that is there now. */
export function soundsDangerousInEnglish(folded: string): boolean {
  return SIGNS.some((sign) => sign.test(folded)) && (NOW.test(folded) || !NOT_NOW.test(folded))
}
