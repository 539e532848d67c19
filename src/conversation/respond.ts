import { resolveChoice } from '../dialogue/choice.ts'
import { isDeputy } from '../domain/role.ts'
import { say } from '../ports/channel.ts'
import type { DialogueState } from '../ports/dialogue.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import { equalSecret } from '../privacy/secret.ts'
import {
  cityDoor,
  doorOf,
  IF_IN_DANGER,
  isDailyTrouble,
  matterIn,
  mayBeUrgent,
  sayDoor,
  sayRepair,
} from '../station/doors/index.ts'
import { emergencyIn } from '../station/emergency.ts'
import { answersQuestion, declined, questionsFor, remindOf } from './answers-question.ts'
import { filedAgain } from './filed-again.ts'
import { bringsFilesAlone, dropFiles, dropsFiles, offerFiles, remindOfFiles } from './files-alone.ts'
import { beginForm, continueForm, offer, personal } from './forms.ts'
import { handled } from './handled.ts'
import { isFor } from './is-for.ts'
import { asksPlainly } from './means-something-else.ts'
import { pick, type Responder } from './pick.ts'
import { type ScanInForm, scanInForm } from './scan-in-form.ts'
import { pressedIn } from './understand.ts'

const FORM_IN_GROUP = say('填写意见和建议请单独发消息给我，群里不收集个人信息。单独对我说同样的话就可以开始。')
const FORM_KEPT = '\n刚才填写的还在；这句如果是要写进去的内容，请换个说法再发一次。'
const SEND_AGAIN = '刚才填写的还在。如果这是对制度和规定的建议，请原样再发一次，我就记下来；不写了就回复“取消”。'
/** The field of a form in which people tell the station their matter. */
const MATTER_FIELD = 'body'
/** From here on a text of staff is a command. */
const SURE_ORDER = 0.7
const CONFIRM = /^(?:好的?\s*)?(?:ok|好的?|确认)\s*(\d{4})$/i

/** Decides what one message leads to: the open form goes on, a command is confirmed, or a wish is answered. */
export async function respond(turn: Turn, responder: Responder): Promise<Outcome> {
  const danger = emergencyIn(turn.text, turn.knowledge.content.doors)
  if (danger !== undefined && !ordersStaffWork(turn, responder))
    return { replies: [say(turn.memory.dialogue === undefined ? danger : `${danger}${FORM_KEPT}`)] }
  const { dialogue } = turn.memory
  if (dialogue === undefined && bringsFilesAlone(turn)) return offer(await offerFiles(turn))
  if (turn.text === '' && turn.message.location !== undefined) return answer(turn, responder)
  if (dialogue !== undefined) {
    const scan = scanInForm(turn, dialogue)
    return scan === undefined ? inForm(turn, dialogue, responder) : scanned(turn, scan, dialogue, responder)
  }
  const token = ordersWork(turn.speaker) ? CONFIRM.exec(turn.text)?.[1] : undefined
  if (token !== undefined) return confirm(turn, token, responder)
  const again = await filedAgain(turn)
  if (again !== undefined) return again
  const questions = await questionsFor(turn)
  const put = await answersQuestion(turn, questions, responder)
  if (put !== undefined) return offer(remindOfFiles(turn, { ...put, replies: put.replies.map(personal) }))
  const said = chosen(turn) ?? turn.text
  if (dropsFiles({ ...turn, text: said })) return dropFiles(turn)
  const outcome = await answer(declined(turn, said) ?? { ...turn, text: said }, responder).then((answered) =>
    asksPlainly(turn.text) ? remindOf(turn, answered, questions) : answered,
  )
  const told = remindOfFiles(turn, outcome)
  return turn.speaker.staff
    ? told
    : { ...told, replies: [...saidFirst(turn, outcome).map((text) => say(text)), ...told.replies] }
}

/** What goes before an answer: the numbers where danger is likely, the hotline before a form for what is to be mended. */
function saidFirst({ text, knowledge }: Turn, outcome: Outcome): readonly string[] {
  const opensForm = outcome.remember?.dialogue !== undefined
  return [
    ...(mayBeUrgent(text) ? [IF_IN_DANGER] : []),
    ...(opensForm && isDailyTrouble(text) ? [sayRepair(cityDoor(knowledge.content.doors))] : []),
  ]
}

/** Who has commands that are confirmed. */
const ordersWork = ({ staff, grants }: Turn['speaker']): boolean => staff || isDeputy(grants)

/** A command of staff or of a deputy may quote what citizens wrote. */
function ordersStaffWork(turn: Turn, { intents, route }: Responder): boolean {
  const own = intents.filter((intent) => intent.audience !== 'anyone' && isFor(intent, turn.speaker))
  if (own.some((intent) => intent.claims?.(turn) === true)) return true
  if (!turn.speaker.staff) return false
  const { label, confidence } = route(turn.text, 'staff')
  return label.startsWith('admin_') && confidence >= SURE_ORDER
}

/** What the form is to hold belongs to another body: says so once; the same words sent again are taken. */
function notOurs(turn: Turn, field: string): Outcome | undefined {
  if (field !== MATTER_FIELD || turn.memory.asked === turn.text) return undefined
  const { doors, stations } = turn.knowledge.content
  const matter = matterIn(turn.text, stations)
  if (matter === undefined || matter.soft || !matter.sure) return undefined
  return {
    replies: [personal(say(`${sayDoor(doorOf(matter.topic, doors))}\n${SEND_AGAIN}`))],
    remember: { asked: turn.text },
  }
}

/** The open form goes on; whether it is to be left is no longer asked. */
async function inForm(turn: Turn, dialogue: DialogueState, responder: Responder): Promise<Outcome> {
  const outcome = notOurs(turn, dialogue.at) ?? (await continueForm(turn, dialogue, responder))
  return turn.memory.leaving === undefined ? outcome : remembering(outcome, { leaving: undefined })
}

async function scanned(turn: Turn, scan: ScanInForm, form: DialogueState, responder: Responder): Promise<Outcome> {
  if (scan.do === 'say') return scan.outcome
  if (scan.do === 'fill')
    return remembering(await continueForm({ ...turn, text: scan.text }, form, responder), scan.remember)
  const { dialogue: _, ...memory } = turn.memory
  return remembering(await answer({ ...turn, text: scan.says, memory }, responder), { dialogue: undefined })
}

const remembering = (outcome: Outcome, more: NonNullable<Outcome['remember']>): Outcome => ({
  ...outcome,
  remember: { ...outcome.remember, ...more },
})

/** Words of the menu entry that a button or a number stands for. */
function chosen(turn: Turn): string | undefined {
  const offered = turn.memory.offered ?? []
  const choice = offered[pressedIn(turn.message) ?? resolveChoice(turn.text, offered) ?? -1]
  return choice === undefined ? undefined : (choice.says ?? choice.label)
}

/** A token counts once, whatever comes of it. */
async function confirm(turn: Turn, token: string, responder: Responder): Promise<Outcome> {
  const { pending, ...memory } = turn.memory
  if (pending === undefined || !equalSecret(pending.token, token) || turn.at >= pending.until)
    return {
      replies: [say('确认码不对或已过期，什么都没有改。请重新发一次命令。')],
      remember: { pending: undefined },
    }
  const outcome = await answer(
    {
      ...turn,
      text: pending.says,
      confirmed: true,
      memory,
      ...(pending.seen === undefined ? {} : { seen: pending.seen }),
    },
    responder,
  )
  return { ...outcome, remember: { ...outcome.remember, pending: undefined } }
}

async function answer(turn: Turn, responder: Responder): Promise<Outcome> {
  const picked = pick(turn, responder)
  const { intent } = picked
  const outcome = await handled(picked, responder.raced)
  const replies = intent.privacy === 'personal' ? outcome.replies.map(personal) : outcome.replies
  if (outcome.begin === undefined) return offer({ ...outcome, replies })
  if (turn.message.scope === 'group') return { replies: [FORM_IN_GROUP] }
  return beginForm(outcome.begin, { ...outcome, replies }, picked.turn, responder)
}
