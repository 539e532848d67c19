import { type Reply, say } from '../ports/channel.ts'

/** Longest run of signs of a message that may stand in its public answer by chance. */
const MOST_SHARED = 3

/** Said in a group of what is personal; one of them says nothing that the message says as well. */
const PERSONAL_IN_GROUP = [
  '个人信息请不要发在群里，刚才这条没有记录。请单独发消息给我再说。',
  '群里谈不了个人的事，刚才那句没记。您可以单独找我讲。',
  '涉及个人，群内不答不记。单独聊。',
] as const

const runsOf = (text: string): readonly string[] => {
  const signs = [...text]
  return signs.slice(MOST_SHARED).map((_, n) => signs.slice(n, n + MOST_SHARED + 1).join(''))
}

/** The neutral line for a message of a group: none of its words come back. */
export function notInGroup(text: string): Reply {
  const runs = new Set(runsOf(text))
  const line = PERSONAL_IN_GROUP.find((one) => !runsOf(one).some((run) => runs.has(run))) ?? PERSONAL_IN_GROUP[2]
  return say(line)
}
