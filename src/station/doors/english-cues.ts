import type { Distress } from './distress.ts'
import type { Help } from './urgent-cues.ts'

/** Danger as it is told in English: who, what happens to them. Texts are folded and have plain apostrophes removed. */

const KIN =
  '(?:husband|wife|boyfriend|girlfriend|ex|partner|(?:step)?(?:father|mother|dad|mum|mom)|parents?|uncle|brother|son|in laws?)'
const CHILD = '(?:child|children|kids?|daughter|son|boys?|girls?|bab(?:y|ies)|toddler|grandson|granddaughter)'
const PERSON = `(?:${CHILD}|${KIN}|man|men|woman|women|people|person|some(?:body|one)|sombody|everyone|workers?|lady|grand(?:pa|ma|father|mother)|granny|friend|colleague|neighbou?r|guy|cyclist|driver|he|she|him|her|me|us|we|i)`
const WEAPON = '(?:knife|knives|gun|axe|weapon|hammer|machete|sticks?|bottle|sword)'
const HURTS =
  '(?:hit(?:s|ting)?|beat(?:s|ing|en)?|kick(?:s|ing)|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|chok(?:es?|ed|ing)|strangl\\w+|abus(?:es?|ed|ing)|hurt(?:s|ing)?)'
const NOT_A_FIRE =
  '(?: (?:lanes?|towers?|engines?|fighters?|men|doors?|exits?|drills?|hydrants?|service|stations?|trucks?|safety|escapes?|insurance|brigade|department|alarms?|rules?|regulations?|hazards?|law|extinguishers?|equipment|is out|was put out|me|him|her|us|them|half|people|staff|somebody|someone))'

export const ENGLISH_DANGER: readonly (readonly [Help, RegExp])[] = [
  [
    'fire',
    new RegExp(
      `(?<!\\b(?:to|will|can|not|cannot|dont|of|the|against|about) )\\b(?:fire|fier)\\b(?!${NOT_A_FIRE})|\\b(?:caught|on) fire\\b|\\bthe fire (?:is )?(?:spread\\w*|gets?|getting|coming|big)|\\bflames\\b|\\b(?:car|house|bike|scooter|kitchen|flat|apartment|building|roof|shop|battery|stove|room|truck|bus|forest|clothes|hair)s? (?:is|are|s) burning`,
    ),
  ],
  ['fire', /\bsmoke (?:is )?(?:com\w+|pour\w*|fill\w*|everywhere|ris\w+)|\b(?:full of|see|thick|black) smoke/],
  [
    'fire',
    /\bsmell\w* (?:of |like |some )?gas\b|\bgas (?:is |smell\w* |pipe )*(?:leak\w*|escap\w+|hiss\w*|in (?:the|my|our))|\bleak\w* (?:of )?gas|\bsmell of gas|\bcarbon monoxide|\bexplo(?:sion|d(?:ed|es|ing))|\blive (?:electric )?wires?|\belectric(?:al)? shock|\belectrocut/,
  ],
  [
    'fire',
    /\b(?:building|house|bridge|wall|roof|ceiling|scaffold\w*|crane|tree|balcony)s? (?:is |has |have |just )*(?:collaps\w+|come (?:off|down)|gave way|(?:fell|came|coming|falling) (?:down )?(?:on(?!to the road)|people|and))|\b(?:under|in) the rubble|\b(?:came|fell) down (?:people|on)|\bpeople (?:under(?:neath)?|buried)|\bburied\b/,
  ],
  [
    'fire',
    new RegExp(
      `\\b(?:stuck|trapped|locked|caught) (?:up )?(?:in|inside|under|between|on) (?:an? |the |my |his |her |our |this )?(?:hot |burning )?(?:elevator|lift|cars?|tree|machine|floors|water|flood|mud|roof|well|bathroom|balcony|room|house|door|ice|wreck)|\\b(?:are|is|am|people|two|someone|${PERSON}) trapped|\\b(?:elevator|lift)\\b.{0,25}\\bstuck\\b.{0,30}\\b(?:inside|in it|we are|people|with)|\\b(?:hand|arm|leg|head|foot|finger) (?:is )?(?:caught|stuck)`,
    ),
  ],
  [
    'fire',
    new RegExp(
      `\\bdrown(?:s|ed|ing)?\\b|\\b(?:fell|falls|fallen|falling|jumped|went|slipped|pulled) in(?:to)? (?:the |an? )?(?:river|lake|water|pond|canal|well|sea|hole|manhole|pool|ice)|\\b${PERSON} (?:is |are )?in the (?:water|river|lake)|\\b(?:washed|swept) away|\\bwater is rising|\\bice\\b.{0,20}\\b(?:crack\\w*|broke|breaks|breaking|gave way)|\\bflood\\w*\\b.{0,20}\\b(?:on the roof|trapped|stuck|cant get|can not get|help)|\\b(?:lost|stuck|hurt) (?:in|on) the (?:mountains?|forest|woods|hills?)`,
    ),
  ],
  [
    'ambulance',
    /\b(?:cant|cannot|can not|hardly|not|stopped|isnt|no longer|trouble|difficulty) breath\w*|\bstop(?:s|ped|ping)? (?:to )?breath\w*|\b(?:doesnt|dont|wont|does not|do not|not|cant|can not|cannot|isnt) (?:wak\w+|respon\w+|mov(?:e|ing))|\bwake (?:him|her|them) up|\bunconscious|\bfaint(?:ed|ing)?\b|\bpassed out|\bchok(?:ing|ed) (?:on|to)|\bis choking|\bseizures?|\bfits\b.{0,20}\b(?:after another|again|in a row)|\bfit on the floor|\b(?:has|had|having|have|get\w*|a) (?:an? )?(?:stroke|heart ?attack)|\bchest pain|\bpain in (?:my|his|her|the) chest|\bnumb\b|\bcant feel (?:my|half|his|her)|\bspeaks? strange|\blips? (?:are |is |turn\w* )?blue|\bheart stopped/,
  ],
  [
    'ambulance',
    new RegExp(
      `\\bbleed(?:s|ing)?\\b|\\bblood (?:is )?(?:everywhere|all over|coming)|\\b(?:there is|lots? of|so much|lost|full of) blood|\\boverdos|\\b(?:was|is|been|are|got) poisoned|\\bswallow(?:ed|s)\\b|\\b(?:drank|drunk|drinks|ate|eaten|took) (?:\\w+ ){0,3}(?:bleach|pesticide|poison\\w*|acid|mushrooms?|detergent|rat poison)|\\b(?:having|giving birth|deliver\\w*) (?:a |the |her |to )?baby\\b|\\bin labou?r\\b|\\bwater broke|\\bthroat (?:is )?(?:swell\\w*|clos\\w+)|\\ballergic (?:reaction|shock)|\\bcut (?:\\w+ ){0,2}(?:finger|hand|arm|leg|toe)s? off|\\bcut off (?:my|his|her)|\\bstab(?:b)?ed\\b|\\b(?:is|are) dying\\b(?! to| of (?:bore|laugh))|\\bi am dying\\b(?! to)|\\bboiling (?:water|oil)|\\b${PERSON} (?:is |got |was )?(?:badly )?burn(?:ed|t)\\b(?! (?:my|the|his|her|out))`,
    ),
  ],
  [
    'ambulance',
    new RegExp(
      `\\b${PERSON} (?:has |just |suddenly )?(?:collapsed|fell (?:down|off|from|out))|\\b(?:fell|fallen) (?:down|off|from|out of) (?:the |a |his |her )?(?:stairs|ladder|roof|window|balcony|bed|bike)|\\b(?:lies|lying|is down|unmoving) (?:there |down )?(?:on|in) the (?:street|road|floor|ground)|\\bis lying there|\\bdogs?\\b.{0,12}\\b(?:bit|bites?|bitten|biting|attack(?:s|ed|ing)?)\\b(?! rule)|\\bbitten by\\b|\\bsnake bit|\\bwont let go of\\b|\\b(?:need|send|call|get|want)\\b.{0,12}\\bambulance`,
    ),
  ],
  [
    'traffic',
    /\b(?:car|bus|truck|van|lorry|motorbike|scooter|taxi|bike) (?:has |just )?(?:hit|ran over|crash\w*|knocked|turned over|overturned)|\b(?:hit|run over|knocked down) by an? (?:car|bus|truck|van|lorry|motorbike|scooter|taxi|bike)|\bhit and run|\b(?:car|bus|traffic|bad|a) (?:crash|accident) (?:on|at|in|here|just|with)|\bthere (?:was|is|has been) an? (?:\w+ )?(?:crash|accident)/,
  ],
  [
    'police',
    new RegExp(
      `\\bfollow(?:s|ing|ed) (?:me|us|my|her)\\b|\\b(?:being|am|getting|was|got) (?:followed|chased|attacked|robbed|mugged|kidnapped|beaten|stalked|raped|assaulted|threatened|molested)|\\bchas(?:es|ing|ed) (?:me|us|her|him)|\\b(?:is|are|am) (?:being )?(?:hitting|beating|attacking|stalking|robbing|threatening|fighting|shooting|stabbing)|\\b(?:has|have|had|with|holds?|holding|carr\\w+) (?:an? )?(?:\\w+ )?${WEAPON}\\b(?! at home)|\\bgun ?shots?|\\bscreaming\\b|\\battack(?:s|ed|ing)? (?:me|us|him|her|my|a)\\b`,
    ),
  ],
  [
    'police',
    /\bbreak(?:s|ing)? (?:in\b|into|down (?:my|the|our) door)|\bbroke (?:in\b|into)|\bbroken into|\bburglars?\b|\bintruder|\brobbe(?:ry|rs?)\b|\bthie(?:f|ves) (?:in|is|are|at)|\b(?:someone|somebody|a man|a stranger) (?:is )?(?:in my (?:house|flat|room|yard)|(?:is )?(?:trying|tries) to (?:open|get|come))|\bi am hiding\b|\b(?:will|wants? to|wanna|going to|gonna|threaten\w* to|says? to) (?:kill|hurt|stab|shoot|beat|murder) (?:me|us|him|her|my|you|every)|\bthreat\w* (?:me|us|her|him)\b/,
  ],
  [
    'police',
    new RegExp(
      `\\brap(?:ed|ing|es)\\b|\\bmolest|\\bgrop(?:ed|ing|es)\\b|\\btouch(?:es|ed|ing) me\\b|\\bkidnap(?:ped|ping)?\\b|\\babduct|\\b(?:took|takes|grabbed|stole) my (?:\\w+ )?${CHILD}\\b|\\b(?:grabbed|snatched) (?:me|my)\\b|\\bpushed me down|\\b${CHILD} (?:is |has |went |are |got )(?:been )?(?:missing|disappeared|lost)\\b(?! (?:school|class))|\\blost my (?:\\w+ )?${CHILD}\\b(?! s\\b)|\\b(?:cant|can not|cannot|couldnt) find (?:my (?:\\w+ )?${CHILD}|him|her)\\b(?! (?:in|on) the (?:\\w+ )?(?:list|website|page|map|register))|\\blocked me (?:in|up|out)|\\bhold(?:s|ing) me\\b|\\bwont let me (?:out|go|leave)|\\b(?:send|call|need|get) (?:the |some )?(?:police|cops)\\b`,
    ),
  ],
]

export const ENGLISH_DISTRESS: readonly (readonly [Distress, RegExp])[] = [
  [
    'despair',
    /\bkill(?:ing)? (?:myself|himself|herself)|\bsuicid|\b(?:dont|do not|no longer|didnt|not) (?:want|wanna|wish) (?:to )?(?:live|be alive|exist|be here)(?: (?:any ?more|any longer|like this)|[.,!]|$)|\bwant to die\b|\bwanna die\b|\bwish i (?:was|were) dead|\bend (?:my|his|her) life|\bend it (?:all|tonight|now|today)|\bi end it\b|\b(?:no|any) reason to (?:live|go on)|\bnot worth living|\bbetter off without me|\bcut (?:my|his|her) wrists?|\bcut too deep\b|\b(?:bottle|box|pack|all|lots?|too many)\b.{0,20}\b(?:pills|tablets)|\bjump (?:off|from|out)\b|\b(?:standing|stands|sits|sitting) (?:on|outside|out of) (?:of )?(?:the |a |an open )?(?:edge|railing|ledge|roof|window)|\bgoodbye\b.{0,20}\broof|\bhang (?:myself|himself|herself)|\b(?:hurt|harm|cut) myself(?: on purpose| again|$)|\bself harm|\btired of living/,
  ],
  [
    'child',
    new RegExp(
      `\\b${HURTS} (?:his|her|their|the|a|this|that) (?:own |little |small )?${CHILD}\\b|\\b(?:my |the )?(?:teacher|coach|step(?:father|dad|mother)|uncle)\\b.{0,15}\\btouch\\w* me|\\b(?:parents|father|mother|dad|mum|mom) ${HURTS} me\\b|\\b${CHILD} (?:is |are )?(?:being )?(?:beaten|abused|starved|molested|locked (?:in|up))`,
    ),
  ],
  [
    'home',
    new RegExp(`\\b(?:my )?(?:${KIN}|he|she) (?:is |was |always |just |again |keeps? )*${HURTS} (?:me|us|her|my)\\b`),
  ],
]

/** Somebody, as far as one can be harmed. */
export const ENGLISH_SOMEBODY = new RegExp(
  `\\b${PERSON}\\b|\\b(?:my|students?|passengers?|swimmers?|cousin|aunt|sister|roommate|stranger|its|they|there|his|their|shop|school|street|socket|truck|tank|pipe|kitchen|stove)\\b`,
)
/** What harms or how it looks where no phrase tells of it; enough for the numbers, not for more. */
export const ENGLISH_HARM =
  /\bblood\w*|\bbones?\b|\b(?:leg|arm|neck|hip|skull|finger|rib)s? (?:is |are |looks? |almost |was )*(?:broken|off|gone)|\bbroke(?:n)? (?:my|his|her) (?:leg|arm|neck|hip|back)|\bturn(?:s|ed|ing)? (?:blue|pale|purple|white)|\bmoan\w*|\bcough(?:s|ing)? (?:blood)|\bare coughing|\bshak(?:es|ing)\b|\bsweating\b|\bholds? (?:his|her|my) (?:chest|heart)|\bface (?:hangs|droops)|\b(?:cant|cannot|can not|not) (?:speak|stand up|get up|answer me|see anything)|\bvery sleepy|\bcollapse[ds]?\b|\bwent under\b|\bsting|\bstung\b|\bpetrol\b|\bgasoline\b|\bacid\b|\bsparks?\b|\bhiss\w*|\bsmells? burnt|\bis leaking\b|\bchlorine\b|\bburns?\b|\bon fire\b|\bcrash(?:ed|es)?\b|\bfell (?:from|into|off|out|down|and)|\bfall (?:in|from|down)|\bis coming down|\bcoming down on\b|\b(?:knife|gun|axe|machete|screwdriver|grenade|bomb)\b|\bstrangl\w*|\bstab\w*|\bdragg?(?:s|ed|ing)\b|\bpull(?:s|ing)? (?:me|my|him|her|us)|\bpush(?:es|ed|ing) (?:me|my|him|her)|\bforce (?:open )?(?:the|my|our) door|\bhit (?:me|him|her|us|my)\b|\battack(?:s|ed|ing)?\b|\bthreaten(?:s|ed|ing)?\b|\bcry(?:ing)? for help|\bcries for help|\btaken? my (?:sister|brother|son|daughter|child|wife|mother)|\b(?:wrong|too (?:much|many)) (?:medicine|pills|tablets)|\bgoodbye (?:letter|note)|\bgone since\b|\b(?:doesnt|does not|didnt|did not|hasnt) c[ao]me (?:home|back|up)|\bwalked away from home|\bhead (?:is )?(?:between|stuck)/
/** Matters of paper, money and machines sound like danger and are none. */
export const ENGLISH_PAPER =
  /\b(?:forms?|draft|bookings?|appointment|certificates?|contract|prices?|fees?|bills?|receipt|application|website|salary|wages|refund|deposit|wrong button)\b|\b(?:boss|company|employer|factory)\b.{0,20}\b(?:not|nt|never|didnt|hasnt|owes?) (?:\w+ )?(?:pa(?:y|id)|wages|money)\b|\bfired? (?:me|him|her|us|from)\b|\bfire lanes?\b|^(?:please )?(?:can (?:you|anyone|somebody) )?help(?: me)?(?: please)?[.?]?$/
