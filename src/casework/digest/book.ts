import type { Day, Instant } from '../../domain/shanghai.ts'

/** Kinds of news, in the order in which they stand in a message, each with its heading. */
export const SECTIONS = {
  due: '期限',
  unanswered: '提交人没有回音',
  drafts: '没有放行，已作废的结果',
  emergency: '一个人紧急放行的结果',
  quiet: '没有动静的站点',
  holidays: '放假安排',
  unreached: '提醒送不到的同志',
} as const
export type SectionName = keyof typeof SECTIONS

/** Lines of one section in a message; the rest is counted. */
const MOST_LINES = 9

export interface Section {
  readonly lines: readonly string[]
  /** Lines that did not find room. */
  readonly more: number
}

/** What each person will read today. */
export interface Book {
  /** The line is only made when there is room for it. */
  note(personId: string, section: SectionName, line: () => string): void
  people(): readonly string[]
  of(personId: string): readonly (readonly [SectionName, Section])[]
}

/** From the day after the last message to today; without a last one from the beginning. */
export interface Since {
  readonly at: Instant
  readonly today: Day
  readonly last?: Day
}

export function createBook(): Book {
  const pages = new Map<string, Map<SectionName, { lines: string[]; more: number }>>()
  const sectionOf = (personId: string, name: SectionName): { lines: string[]; more: number } => {
    const page = pages.get(personId) ?? new Map<SectionName, { lines: string[]; more: number }>()
    const section = page.get(name) ?? { lines: [], more: 0 }
    if (page.size === 0) pages.set(personId, page)
    if (section.lines.length === 0) page.set(name, section)
    return section
  }
  return {
    note(personId, name, line) {
      const section = sectionOf(personId, name)
      if (section.lines.length < MOST_LINES) section.lines.push(line())
      else section.more++
    },
    people: () => [...pages.keys()],
    of: (personId) => {
      const page = pages.get(personId)
      return (Object.keys(SECTIONS) as SectionName[]).flatMap((name) => {
        const section = page?.get(name)
        return section === undefined ? [] : [[name, section] as const]
      })
    },
  }
}

/** Whether a day lies between the last message and today. */
export function isNew(day: Day, { today, last }: Since): boolean {
  return day <= today && (last === undefined || day > last)
}
