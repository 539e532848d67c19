import type { Distress } from './distress.ts'
import { doorOf, type RightDoor } from './door.ts'
import type { Topic } from './topics.ts'
import { type Urgent, urgentIn } from './urgent.ts'
import type { Help } from './urgent-cues.ts'

const COME_BACK = '对制度和规定有建议的，随时可以回复“我有话对代表说”，站点会收下。'

/** Name, phone, place and hours of a door in one phrase. */
function sayReach(door: RightDoor): string {
  const phone = door.phone === undefined ? '' : `，电话 ${door.phone}`
  const hours = door.hours === undefined ? '' : `（${door.hours}）`
  const address = door.address === undefined ? '' : `，地点：${door.address}`
  const website = door.website === undefined ? '' : `，网址 ${door.website}`
  return `${phone}${phone === '' ? '' : hours}${address}${phone === '' ? hours : ''}${website}`
}

const sayBasis = (door: RightDoor): string => (door.basis === undefined ? '' : `\n依据：${door.basis}。`)

/** The door for a matter that the station may not take: body, how to reach it, on what ground, and how to come back. */
export function sayDoor(door: RightDoor): string {
  return `这件事联络站不能受理，由${door.name}办理${sayReach(door)}。${sayBasis(door)}\n${COME_BACK}`
}

/** What a refusal says beside its reason: who takes the matter, how to reach them, on what ground. */
export function sayReferral(door: RightDoor): string {
  return `这件事由${door.name}办理${sayReach(door)}。${sayBasis(door)}`
}

/** Who takes what no other body is recognised for, and passes it on. */
export function sayWhoTakes(door: RightDoor): string {
  return `这样的事可以先找${door.name}，由他们受理并转给主管单位${sayReach(door)}。${sayBasis(door)}`
}

/** Said before anything else where something may be wrong. */
export const IF_IN_DANGER = '如果有人有危险，请马上拨打 110（公安）、119（消防）、120（急救）。'

/** Said before a form opens for what a hotline sends somebody to mend. */
export function sayRepair(door: RightDoor): string {
  return `急着要人来修、来管的，请先找${door.name}${sayReach(door)}。${sayBasis(door)}\n想让代表知道的，可以接着在这里写。`
}

/** Who knows more about a question that nothing stored answers. */
export function sayWhoKnows(door: RightDoor): string {
  return `可以向${door.name}咨询${sayReach(door)}。${sayBasis(door)}`
}

const HELP_TOPIC: Readonly<Record<Help, Topic>> = {
  fire: 'fire',
  ambulance: 'ambulance',
  police: 'alarm',
  traffic: 'traffic',
}
/** First words to somebody who suffers, and where there is somebody to talk to. */
const KIND_WORDS: Readonly<
  Record<Distress, { readonly words: string; readonly talk: readonly Topic[]; readonly safe: string }>
> = {
  despair: {
    words: '听到您这样说，我很担心，请先不要一个人扛着。',
    talk: ['mind'],
    safe: '如果身边有信得过的人，请现在就让他陪着您，并离开有危险的地方和东西。',
  },
  home: {
    words: '打人、伤害人都是不对的，受了伤害不是谁的错。',
    talk: ['women'],
    safe: '请先离开有危险的地方。伤情照片、就诊记录和报警回执请留好。可以请公安机关出具告诫书，也可以向人民法院申请人身安全保护令。',
  },
  child: {
    words: '孩子的安全最要紧，谢谢您说出来。',
    talk: ['youth'],
    safe: '发现孩子受伤害，谁都可以报警。请先把孩子带到安全的地方，不要单独面对伤害孩子的人。',
  },
}

/** What is said first to somebody in danger; the number stands in the first line. Undefined when nobody is. */
export function sayUrgent(text: string, doors: readonly RightDoor[] = []): string | undefined {
  const urgent = urgentIn(text)
  return urgent === undefined ? undefined : urgentWords(urgent, doors)
}

function urgentWords({ help, distress }: Urgent, doors: readonly RightDoor[]): string {
  const called = help.map((who) => doorOf(HELP_TOPIC[who], doors))
  const numbers = called.map((door) => `${door.phone}（${door.name}）`).join('、')
  const basis = [...new Set(called.map((door) => door.basis))].join('')
  const bot = '我是自动助手，不能代您报警。'
  if (distress === undefined)
    return `请马上拨打 ${numbers}，24小时有人接。\n先到安全的地方，说清在哪里、出了什么事。${bot}\n依据：${basis}。人安全了以后，有要反映的再对我说。`
  const { words, talk, safe } = KIND_WORDS[distress]
  const people = talk.map((topic) => doorOf(topic, doors))
  const lines = people.map((door) => `${door.name} ${door.phone}`).join('、')
  return `${words}有危险请马上拨打 ${numbers}；想有人听您说，可以打 ${lines}。\n${safe}${bot}\n依据：${basis}${people.map((door) => door.basis).join('')}。`
}
