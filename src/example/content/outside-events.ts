import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PostTitle } from './people.ts'

interface ExampleEvent {
  readonly what: string
  readonly dueOn: IsoDate
  /** A post, or whoever outside the council tells. */
  readonly teller: PostTitle | null
  readonly toldBy: string | null
  /** By the references of actions. */
  readonly awaitedBy: readonly string[]
}

/** Days outside the plan that actions wait for. */
export const outsideEvents: readonly ExampleEvent[] = [
  {
    what: 'The council decides its budget for 2021-22',
    dueOn: isoDate('2021-02-22'),
    teller: 'Deputy Director, Children’s Services',
    toldBy: null,
    awaitedBy: ['4.4'],
  },
  {
    what: 'Carers’ reviews go live in the case system',
    dueOn: isoDate('2021-01-18'),
    teller: null,
    toldBy: 'The supplier of the case system',
    awaitedBy: ['7.3'],
  },
]
