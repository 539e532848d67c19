import type { Intent } from '../src/ports/intent.ts'
import { abuse } from './abuse/index.ts'
import { adoption } from './adoption/index.ts'
import { amend } from './amend/index.ts'
import { appraisal } from './appraisal/index.ts'
import { ask } from './ask/index.ts'
import { assign } from './assign/index.ts'
import { attachments } from './attachments/index.ts'
import { batches } from './batches/index.ts'
import { book } from './book/index.ts'
import { cancel } from './cancel/index.ts'
import { carryOn } from './carry-on/index.ts'
import { clauseMap } from './clause-map/index.ts'
import { closedLoop } from './closed-loop/index.ts'
import { consultations } from './consultations/index.ts'
import { contactRound } from './contact-round/index.ts'
import { deadline } from './deadline/index.ts'
import { decide } from './decide/index.ts'
import { duty } from './duty/index.ts'
import { easyRead } from './easy-read/index.ts'
import { enter } from './enter/index.ts'
import { erase } from './erase/index.ts'
import { eraseRequest } from './erase-request/index.ts'
import { exportList } from './export/index.ts'
import { findStation } from './find-station/index.ts'
import { follow } from './follow/index.ts'
import { greet } from './greet/index.ts'
import { groups } from './groups/index.ts'
import { handOff } from './hand-off/index.ts'
import { handOver } from './hand-over/index.ts'
import { help } from './help/index.ts'
import { howToParticipate } from './how-to-participate/index.ts'
import { intake } from './intake/index.ts'
import { knowledgeBase } from './knowledge-base/index.ts'
import { language } from './language/index.ts'
import { letters } from './letters/index.ts'
import { link } from './link/index.ts'
import { meet } from './meet/index.ts'
import { merge } from './merge/index.ts'
import { open } from './open/index.ts'
import { opinions } from './opinions/index.ts'
import { otherDoor } from './other-door/index.ts'
import { outOfScope } from './out-of-scope/index.ts'
import { ownOpinions } from './own-opinions/index.ts'
import { phoneList } from './phone-list/index.ts'
import { plainWords } from './plain-words/index.ts'
import { promise } from './promise/index.ts'
import { publish } from './publish/index.ts'
import { published } from './published/index.ts'
import { queue } from './queue/index.ts'
import { rate } from './rate/index.ts'
import { readDraft } from './read-draft/index.ts'
import { receptionDay } from './reception-day/index.ts'
import { receptionDesk } from './reception-desk/index.ts'
import { redo } from './redo/index.ts'
import { relay } from './relay/index.ts'
import { release } from './release/index.ts'
import { reply } from './reply/index.ts'
import { representation } from './representation/index.ts'
import { reviewRequest } from './review-request/index.ts'
import { signIn } from './sign-in/index.ts'
import { smalltalk } from './smalltalk/index.ts'
import { stationCode } from './station-code/index.ts'
import { statistics } from './statistics/index.ts'
import { status } from './status/index.ts'
import { submit } from './submit/index.ts'
import { suggest } from './suggest/index.ts'
import { supplement } from './supplement/index.ts'
import { term } from './term/index.ts'
import { thanks } from './thanks/index.ts'
import { unclearOrder } from './unclear-order/index.ts'
import { verify } from './verify/index.ts'
import { withdraw } from './withdraw/index.ts'

/** Every wish the assistant understands. A new one is a folder and a line here; where two claim a text the first wins. */
export const intents: readonly Intent[] = [
  signIn,
  language,
  easyRead,
  carryOn,
  link,
  stationCode,
  otherDoor,
  verify,
  plainWords,
  phoneList,
  groups,
  clauseMap,
  receptionDesk,
  contactRound,
  meet,
  book,
  follow,
  publish,
  enter,
  letters,
  relay,
  published,
  promise,
  redo,
  adoption,
  batches,
  opinions,
  eraseRequest,
  erase,
  merge,
  reply,
  release,
  intake,
  closedLoop,
  appraisal,
  duty,
  representation,
  attachments,
  queue,
  open,
  handOver,
  deadline,
  assign,
  decide,
  amend,
  ownOpinions,
  supplement,
  status,
  withdraw,
  rate,
  readDraft,
  term,
  submit,
  suggest,
  reviewRequest,
  consultations,
  findStation,
  receptionDay,
  howToParticipate,
  ask,
  help,
  greet,
  thanks,
  cancel,
  handOff,
  smalltalk,
  outOfScope,
  abuse,
  exportList,
  statistics,
  knowledgeBase,
  unclearOrder,
]
