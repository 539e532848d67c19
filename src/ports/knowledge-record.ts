/** A piece of knowledge as stored: an article, a station, an entry, ... as JSON of its domain type. */
export interface KnowledgeRecord {
  readonly kind:
    | 'article'
    | 'station'
    | 'area'
    | 'deputy'
    | 'reception'
    | 'event'
    | 'round'
    | 'holiday'
    | 'consultation'
    | 'reading'
    | 'clauseMap'
    | 'course'
    | 'entry'
    | 'door'
    | 'group'
    | 'lexicon'
    | 'alias'
    | 'settings'
    | 'template'
    | 'term'
    | 'clock'
    | 'window'
    | 'population'
    | 'source'
  readonly id: string
  readonly data: unknown
}
