import { CHANGE_NAME, CLAUSE_CHANGES, type ClauseLink } from '../../domain/clause-map.ts'

/** `未改18，有修改6，删除3` */
export const sayCounts = ({ links }: { readonly links: readonly Pick<ClauseLink, 'change'>[] }): string =>
  CLAUSE_CHANGES.flatMap((change) => {
    const count = links.filter((link) => link.change === change).length
    return count === 0 ? [] : [`${CHANGE_NAME[change]}${count}`]
  }).join('，')
