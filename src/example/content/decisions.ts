import type { Outcome } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { BodyName } from './bodies.ts'
import type { PostTitle } from './people.ts'

export interface ExampleDecision {
  readonly body: BodyName
  /** Where one post decided alone, for the body. */
  readonly alone?: { readonly post: PostTitle; readonly power: string }
  readonly on: IsoDate
  readonly words: string
  readonly outcome: Outcome
  readonly reasons?: string
  /** The number of the area it is about; the plan as a whole where none is given. */
  readonly area?: number
  readonly minutes?: string
  /** The item of the meeting’s agenda, where one is told. */
  readonly item?: string
  readonly alternatives?: string
  readonly interests?: string
  readonly referredTo?: BodyName
  /** Taken on the report that brought the plan to Cabinet. */
  readonly onReport?: true
}

const minutes = (meeting: string) => `https://democracy.fernshire.example/${meeting}`
const board: BodyName = 'Children’s Services Improvement Board'
const oversight: BodyName = 'Children’s Practice Oversight Group'

/** Made up, but for Cabinet's two of 16 June 2020, which follow the public report's recommendations. */
export const decisions: readonly ExampleDecision[] = [
  {
    body: 'Cabinet',
    on: isoDate('2020-06-16'),
    words:
      'That the Children’s Services Improvement Plan be approved as the answer to the inspection and to the areas for improvement that it named.',
    outcome: 'agreed',
    reasons: 'The plan answers each of the seven areas and can be sent before the statutory date.',
    minutes: minutes('cabinet/2020-06-16'),
    onReport: true,
  },
  {
    body: 'Cabinet',
    on: isoDate('2020-06-16'),
    words:
      'That about £49,000 over two years be approved for training children’s services, so that practice improves in the areas that the inspection named.',
    outcome: 'agreed',
    reasons: 'Training trainers of our own makes later training cheaper.',
    area: 2,
    minutes: minutes('cabinet/2020-06-16'),
    onReport: true,
  },
  {
    body: 'Cabinet',
    alone: {
      post: 'Portfolio Holder for Children’s Services',
      power: 'the scheme of delegation to members of Cabinet, paragraph 4 (made up)',
    },
    on: isoDate('2020-11-18'),
    words: 'That £6,000 be spent on asking foster carers why they stay, and why they leave.',
    outcome: 'agreed',
    reasons: 'Two families left in the autumn, and nobody asked them why.',
    alternatives: 'A survey by e-mail: rejected, since few carers answered the last one.',
    interests: 'None were declared.',
    area: 7,
  },
  {
    body: board,
    on: isoDate('2020-07-30'),
    words:
      'That it be noted that the plan was sent to Ofsted and the Secretary of State and published on 9 July 2020.',
    outcome: 'noted',
  },
  {
    body: 'Children and Young People’s Scrutiny Committee',
    on: isoDate('2020-09-03'),
    words:
      'That the Board be asked to tell this committee where progress is slower than expected, and what is done about it.',
    outcome: 'agreed',
    minutes: minutes('scrutiny/2020-09-03'),
  },
  {
    body: board,
    on: isoDate('2020-09-10'),
    words:
      'That supervision be reported to this Board by team at every meeting until nine cases in ten are supervised within four weeks.',
    outcome: 'agreed',
    area: 1,
  },
  {
    body: oversight,
    on: isoDate('2020-10-14'),
    words:
      'That the evidence for the practice standards be accepted, and their use looked at again in January.',
    outcome: 'agreed',
    area: 2,
  },
  {
    body: oversight,
    on: isoDate('2020-10-14'),
    words: 'That the evidence for the overdue reviews be accepted.',
    outcome: 'agreed',
    area: 7,
  },
  {
    body: board,
    on: isoDate('2020-10-22'),
    words:
      'That the due date of action 3.1 be moved from 27 November 2020 to 26 February 2021, and that no further move be asked for.',
    outcome: 'agreed as amended',
    reasons:
      'Two neighbouring councils will buy placements with us; the Board added that the date may be moved once only.',
    alternatives:
      'To keep the date and buy alone: rejected, since no provider would bid for so few children. To move it without a limit: rejected, since it had been moved before.',
    interests:
      'Portfolio Holder for Children’s Services: other interest, is an unpaid trustee of a charity that may tender (stayed without voting)',
    item: 'Another date for action 3.1: placements bought with neighbours',
    area: 3,
  },
  {
    body: board,
    on: isoDate('2020-10-22'),
    words:
      'That the permanence tracker be brought up to date on the day before each meeting, and the Board told on 3 December whether it was.',
    outcome: 'agreed',
    item: 'The permanence tracker between meetings',
    area: 6,
  },
  {
    body: 'Children’s Commissioning Group',
    on: isoDate('2020-11-10'),
    words: 'That visits to providers wait until the Commissioning Manager’s post is filled.',
    outcome: 'not agreed',
    reasons: 'The visits cannot wait; who makes them meanwhile goes to the Board on 3 December.',
    area: 3,
  },
  {
    body: oversight,
    on: isoDate('2020-11-11'),
    words: 'That the first moderated round be noted, and the second looked at by team.',
    outcome: 'noted',
    area: 2,
  },
  {
    body: 'Cabinet',
    on: isoDate('2020-11-17'),
    words:
      'That mileage for foster carers be paid once a quarter in place of once a month from January 2021, to free two days a month of the fostering team for visits.',
    outcome: 'agreed',
    reasons: 'The team is one post short, and visits were late in three months out of four.',
    alternatives:
      'To pay monthly and buy the accounting in: rejected, since it costs more than a post for two days.',
    area: 7,
    minutes: minutes('cabinet/2020-11-17'),
  },
  {
    body: 'Children and Young People’s Scrutiny Committee',
    on: isoDate('2020-11-19'),
    words:
      'That Cabinet be asked to let two council flats until emergency rooms are under contract, so that no young person need be placed in bed and breakfast.',
    outcome: 'referred',
    referredTo: 'Cabinet',
    area: 4,
    minutes: minutes('scrutiny/2020-11-19'),
  },
]
