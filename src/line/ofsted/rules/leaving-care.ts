import { isOneOf, only } from '../model/ask.ts'
import type { PickRule } from '../model/rule.ts'

const framework = 'Ofsted’s framework for inspecting children’s services: care leavers'

/** Care leavers. */
export const leavingCareRules: readonly PickRule[] = [
  {
    id: 'nowhere-to-live',
    title: 'A care leaver in bed and breakfast, emergency accommodation or homeless',
    why: 'It is suitable for no young person, and inspectors name it wherever they find it.',
    source: `${framework}; codes W, V and S of list 9`,
    holds: ({ careLeaver, accommodation }) => only(careLeaver, isOneOf(accommodation, ['W', 'V', 'S'])),
    because: ({ accommodation }) =>
      accommodation === 'W'
        ? 'In bed and breakfast.'
        : accommodation === 'V'
          ? 'In emergency accommodation.'
          : 'Homeless.',
    supply: 'List 9 of Annex A: where the young person lives.',
    examples: [
      { facts: { careLeaver: true, accommodation: 'W' }, holds: true, because: 'bed and breakfast' },
      { facts: { careLeaver: true, accommodation: 'S' }, holds: true, because: 'no fixed abode' },
      { facts: { careLeaver: true, accommodation: 'U' }, holds: false, because: 'a home of their own' },
      { facts: { careLeaver: true }, holds: undefined, because: 'no extract tells where' },
    ],
  },
  {
    id: 'not-in-touch',
    title: 'A care leaver with whom nobody is in touch',
    why: 'Nobody knows how the young person lives.',
    source: framework,
    holds: ({ careLeaver, inTouch }) => only(careLeaver, isOneOf(inTouch, ['no'])),
    because: () => 'The extract says that the council is not in touch.',
    supply: 'List 9 of Annex A: whether the council is in touch.',
    examples: [
      { facts: { careLeaver: true, inTouch: 'no' }, holds: true, because: 'not in touch' },
      { facts: { careLeaver: true, inTouch: 'yes' }, holds: false, because: 'in touch' },
      { facts: { careLeaver: true }, holds: undefined, because: 'no extract tells' },
    ],
  },
]
