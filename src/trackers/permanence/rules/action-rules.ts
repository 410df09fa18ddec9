import { isoDate } from '../../../kernel/index.ts'
import { actionsUnseen } from '../model/questions.ts'
import type { TrackerRule } from '../model/rule.ts'

const on = isoDate('2026-11-27')
const inCare = { enteredCareOn: isoDate('2026-11-10') }
const shutOut = { id: 4, title: 'Team Manager South (made up)' }
const action = { kind: 'action', on: isoDate('2026-11-12'), words: 'Book the review', postId: 4 } as const

/** An action that nobody is told of. */
export const actionRules: readonly TrackerRule[] = [
  {
    id: 'owner-unseen',
    says: 'exception',
    kind: 'unowned',
    one: 'child has an action whose owner may not see the child now',
    many: 'children have an action whose owner may not see them now',
    words: 'owner may not see the child',
    next: 'Give it to another post',
    basis: 'local',
    source:
      'How the product works: an action is told to whoever holds the post that owns it, and of a child whom nobody there may see it is told to nobody. Asked today; a post that nobody holds waits for whoever comes',
    holds: (child) => actionsUnseen(child).length > 0,
    since: () => undefined,
    because: (child) =>
      `${actionsUnseen(child)
        .map(({ words, title }) => `“${words}” belongs to “${title}”, where nobody may see the child now`)
        .join('; ')}.`,
    examples: [
      {
        on,
        facts: { ...inCare, ownersUnseen: [shutOut] },
        entries: [action],
        holds: true,
        because: 'the child is another team’s now',
      },
      {
        on,
        facts: { ...inCare, ownersUnseen: [shutOut] },
        entries: [{ ...action, endedOn: isoDate('2026-11-20') }],
        holds: false,
        because: 'it is done',
      },
      {
        on,
        facts: { ...inCare, ownersUnseen: [shutOut] },
        entries: [{ ...action, postId: 5 }],
        holds: false,
        because: 'it was given to another post',
      },
      { on, facts: inCare, entries: [action], holds: false, because: 'its owner may see the child' },
    ],
  },
]
