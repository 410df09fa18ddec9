import type { NewChildDecision } from '../../../governance/index.ts'
import { isoDate as on } from '../../../kernel/index.ts'
import type { PostTitle } from '../people.ts'
import { head, manager, officer } from './entry.ts'
import type { Whose } from './whose.ts'
import { planted } from './whose.ts'

/** A decision about a child as the example tells it, in the order in which they are recorded. */
export interface ExampleChildDecision extends Pick<
  NewChildDecision,
  'decidedOn' | 'code' | 'plan' | 'agreed' | 'about' | 'words'
> {
  readonly whose: Whose
  readonly by: PostTitle
  readonly owner: PostTitle
  /** It takes the place of the one recorded before it about the same child. */
  readonly instead?: boolean
}

const first = planted('settled for years without a long-term match', 1)
const second = planted('no permanence plan by the second review', 2)
/** The permanence tracker holds long-term fostering for this child, agreed in July. */
const third = planted('settled for years without a long-term match', 2)

/**
 * Two pairs that cannot both be carried out, on purpose, and one that is settled: a match without its money, and a return
 * home beside the plan that the permanence tracker holds. Made up, without names or addresses.
 */
export const childDecisions: readonly ExampleChildDecision[] = [
  {
    whose: first,
    by: 'Service Manager, Children’s Social Care',
    owner: manager,
    decidedOn: on('2020-10-22'),
    code: 'match',
    agreed: true,
    about: 'Carers 12',
    words: 'That the match with the present carers be agreed for good.',
  },
  {
    whose: first,
    by: head,
    owner: head,
    decidedOn: on('2020-11-12'),
    code: 'funding',
    agreed: false,
    about: 'Carers 12',
    words: 'That no allowance above the council’s scale be paid for this placement.',
  },
  {
    whose: second,
    by: officer,
    owner: manager,
    decidedOn: on('2020-09-21'),
    code: 'plan',
    plan: 'kinship care',
    words: 'That a home within the family be looked for first.',
  },
  {
    whose: second,
    by: 'Service Manager, Children’s Social Care',
    owner: manager,
    decidedOn: on('2020-11-12'),
    code: 'plan',
    plan: 'adoption',
    words: 'That the plan be adoption by early permanence, in place of what was decided in September.',
    instead: true,
  },
  {
    whose: third,
    by: 'Service Manager, Children’s Social Care',
    owner: manager,
    decidedOn: on('2020-11-17'),
    code: 'plan',
    plan: 'return home',
    words: 'That a return to the mother be tried in the new year, with support.',
  },
]
