import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** A matter told to a deputy on a reception day; staff enter it. */
export const receptionMatter = {
  id: 'reception-matter',
  prefix: 'JJ',
  name: '接待日事项',
  fields: [
    {
      name: 'deputy',
      title: '接待代表',
      names: ['代表', '接待代表'],
      question: '是哪位代表接待的？不记得就回复“没有”。',
      optional: true,
    },
  ],
  matter: '来访人说的是什么事？请照原话记。',
  handler: 'station',
  identity: 'of-another',
  seenBy: SEEN_BY.STATION,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
