import type { Station } from '../../src/domain/station.ts'
import type { Choice } from '../../src/ports/channel.ts'

/** What one can do at a station, in the order in which people need it. */
export const actionsAt = ({ name }: Station): readonly Choice[] => [
  { label: '我有话对代表说' },
  { label: '看代表接待日', says: `${name}的代表接待日是哪天` },
  { label: '这里有哪些代表', says: `${name}有哪些代表` },
  { label: '我要参与法规意见征集' },
  { label: '查进度' },
]
