import { deputyMessage } from './kinds/deputy-message.ts'
import { implementationFeedback } from './kinds/implementation-feedback.ts'
import { legislationProposal } from './kinds/legislation-proposal.ts'
import { livelihoodProject } from './kinds/livelihood-project.ts'
import { opinion } from './kinds/opinion.ts'
import { publicSentiment } from './kinds/public-sentiment.ts'
import { receptionMatter } from './kinds/reception-matter.ts'
import { relayedByDeputy } from './kinds/relayed-by-deputy.ts'
import { reviewRequest } from './kinds/review-request.ts'
import { smallProject } from './kinds/small-project.ts'
import type { KindSpec } from './kinds/spec.ts'
import { suggestion } from './kinds/suggestion.ts'
import { supervisionTopic } from './kinds/supervision-topic.ts'

/** What a submission can be, in the order in which kinds are offered. A new kind is a file in `kinds/` and a line here. */
const ALL = [
  opinion,
  deputyMessage,
  suggestion,
  reviewRequest,
  legislationProposal,
  supervisionTopic,
  implementationFeedback,
  livelihoodProject,
  smallProject,
  publicSentiment,
  receptionMatter,
  relayedByDeputy,
] as const

export type SubmissionKind = (typeof ALL)[number]['id']
export type Outcome = (typeof ALL)[number]['outcomes'][number]

export const KINDS: readonly (KindSpec & { readonly id: SubmissionKind })[] = ALL
export const SUBMISSION_KINDS: readonly SubmissionKind[] = ALL.map(({ id }) => id)

const byKind = <T>(read: (spec: KindSpec) => T): Readonly<Record<SubmissionKind, T>> =>
  Object.fromEntries(KINDS.map((spec) => [spec.id, read(spec)])) as Record<SubmissionKind, T>

const SPECS = byKind((spec) => spec)
export const specOf = (kind: SubmissionKind): KindSpec => SPECS[kind]

/** First two characters of a receipt. */
export const PREFIX = byKind(({ prefix }) => prefix)
export const KIND_NAME = byKind(({ name }) => name)

/** Results that can be given to a kind; another one is refused. */
export const outcomesOf = (kind: SubmissionKind): readonly Outcome[] => SPECS[kind].outcomes as readonly Outcome[]
