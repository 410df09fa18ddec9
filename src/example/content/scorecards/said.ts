import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate as on } from '../../../kernel/index.ts'
import type { PostTitle, TeamName } from '../people.ts'

/** What somebody says of a measure, in its three boxes. */
export interface ExampleCommentary {
  readonly measure: string
  readonly audience: 'service' | 'board' | { readonly team: TeamName }
  /** Whose it is; whoever holds the post writes it, unless another enters it. */
  readonly post: PostTitle
  readonly enteredBy: PostTitle
  readonly on: IsoDate
  readonly dataSay: string
  readonly worries: string
  readonly happensNext: string
}

const head: PostTitle = 'Head of Service, Safeguarding'
const commissioner: PostTitle = 'Head of Commissioning'
const analyst: PostTitle = 'Performance Analyst'

/** Written for the board of 3 December, two weeks before. */
const toBoard = (by: PostTitle) =>
  ({ audience: 'board', post: by, enteredBy: by, on: on('2020-11-19') }) as const

const board: readonly ExampleCommentary[] = [
  {
    ...toBoard(head),
    measure: 'child-in-need-not-seen-28-days',
    dataSay:
      'More than a quarter have not been seen for 28 days. The group is small: one child is about seven points.',
    worries: 'Visits that were made and not written down look the same as visits that were not made.',
    happensNext:
      'The team manager goes through each child every Monday and reports the reasons to the head of service by 4 December.',
  },
  {
    ...toBoard(head),
    measure: 'assessments-within-45-working-days-of-referral',
    dataSay: 'Close to the target and steady. Those that are late are late by days, not by weeks.',
    worries: 'In time is not the same as good: the audits of October found plans that say little.',
    happensNext: 'Every assessment past its thirtieth day is looked at in supervision from 1 December.',
  },
  {
    ...toBoard(head),
    measure: 'assessments-child-seen',
    dataSay: 'About one assessment in five ends without the child being seen, or without a note of it.',
    worries: 'Seeing the child is the least that an assessment needs.',
    happensNext:
      'No assessment is authorised without a day on which the child was seen, or a reason, from 7 December.',
  },
  {
    ...toBoard(commissioner),
    measure: 'in-care-out-of-area',
    dataSay: 'A third live outside the county. Most of them live just across the border.',
    worries: 'Two recent placements were far away because no carer nearby was free.',
    happensNext: 'The tender for local placements goes to the commissioning group on 8 December.',
  },
  {
    ...toBoard(commissioner),
    measure: 'care-leavers-suitable-accommodation',
    dataSay: 'Few young people, so each one weighs ten points. Two are in places recorded as unsuitable.',
    worries: 'Where it is not recorded, it counts neither way: the number may look better than it is.',
    happensNext: 'Housing and the leaving care team agree a move-on plan for each of them by 18 December.',
  },
  {
    ...toBoard(head),
    measure: 'protection-plans-two-years',
    dataSay: 'One plan has run for more than two years. One family with several children would change this.',
    worries: 'A plan that runs this long may be waiting for a decision that nobody takes.',
    happensNext:
      'The conference chair brings every plan past 15 months to the legal gateway meeting each month.',
  },
  {
    ...toBoard(head),
    measure: 'in-care-no-permanence-plan-4-months',
    dataSay: 'Within tolerance. The planning meetings of October and November settled several plans.',
    worries: 'Some plans are proposed and not yet agreed, and a proposal is not a plan.',
    happensNext: 'The planning meeting of 3 December takes the children without an agreed plan first.',
  },
  {
    ...toBoard(head),
    measure: 'in-care-visits-over-6-weeks',
    dataSay: 'Nearly all children were visited within six weeks. Of carers’ reviews the lists tell nothing.',
    worries: 'The fostering service counts carers’ reviews by hand, and the board sees them once a quarter.',
    happensNext: 'The fostering service manager brings the register of reviews to the board of 3 December.',
  },
]

const toService = (by: PostTitle) =>
  ({ audience: 'service', post: by, enteredBy: by, on: on('2020-11-17') }) as const

const service: readonly ExampleCommentary[] = [
  {
    ...toService(analyst),
    measure: 'care-leavers-suitable-accommodation',
    dataSay: 'Accommodation is not recorded for every young person: the second measure counts all of them.',
    worries: '',
    happensNext: 'The list of the blank ones goes to the leaving care team each Monday.',
  },
  {
    ...toService(analyst),
    measure: 'conferences-within-15-working-days',
    dataSay: 'Fewer than ten conferences in half a year: a single one changes the word.',
    worries: 'Some strategy discussions are entered late, which makes a conference look earlier than it was.',
    happensNext: 'Read the list, not the percentage.',
  },
  {
    ...toService(head),
    measure: 'adoption-days-care-to-placement',
    dataSay: 'Longer than the 14 months that the Department aims at, for a handful of children.',
    worries: 'One group of brothers and sisters waited for a home together; that was right for them.',
    happensNext: 'The adoption manager tracks the next two children from the day of the placement order.',
  },
]

const toTeam = (team: TeamName, post: PostTitle) =>
  ({ audience: { team }, post, enteredBy: analyst, on: on('2020-11-18') }) as const

const teams: readonly ExampleCommentary[] = [
  {
    ...toTeam('Protection and Permanence', 'Team Manager, Protection and Permanence'),
    measure: 'in-care-no-permanence-plan-4-months',
    dataSay: 'The children without a plan are known by name to the team.',
    worries: 'Two have waited since the spring.',
    happensNext: 'Both are on the agenda of 3 December.',
  },
  {
    ...toTeam('Protection and Permanence', 'Team Manager, Protection and Permanence'),
    measure: 'in-care-visits-over-6-weeks',
    dataSay: 'The visits outside six weeks were to children far away.',
    worries: 'A visit by video is not a visit to the home.',
    happensNext: 'Journeys are planned together, one week in four.',
  },
  {
    ...toTeam('Referral and Assessment', 'Team Manager, Referral and Assessment'),
    measure: 'assessments-within-45-working-days-of-referral',
    dataSay: 'Most late assessments began late: the referral waited for a worker.',
    worries: 'Two posts are vacant until January.',
    happensNext: 'The duty senior allocates on the day of the referral.',
  },
]

export const commentary: readonly ExampleCommentary[] = [...board, ...service, ...teams]
