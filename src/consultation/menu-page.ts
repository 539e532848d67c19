import { type Choice, type Reply, say } from '../ports/channel.ts'

/** Digits of one menu. */
const DIGITS = 9
/** Where there are more pages, 8 goes back and 9 goes on, on every page. */
const ON_A_PAGE = 7
const BACK = 8
const ON = 9

/**
 * A list as menus of at most nine choices.
 * @param turnTo what choosing another page says; pages count from 1, and one that does not exist is the nearest
 */
export function menuPage(
  lead: string,
  choices: readonly Choice[],
  page: number,
  turnTo: (page: number) => string,
  end: Choice | undefined = undefined,
): Reply {
  const all = end === undefined ? choices : [...choices, end]
  if (all.length <= DIGITS) return say(lead, ...all)
  const pages = Math.ceil(all.length / ON_A_PAGE)
  const here = Math.min(pages, Math.max(1, page))
  const shown = all.slice((here - 1) * ON_A_PAGE, here * ON_A_PAGE)
  return say(
    `${lead}\n第${here}页，共${pages}页`,
    ...shown,
    ...(here > 1 ? [{ label: '上一页', says: turnTo(here - 1), digit: BACK }] : []),
    ...(here < pages ? [{ label: '下一页', says: turnTo(here + 1), digit: ON }] : []),
  )
}
