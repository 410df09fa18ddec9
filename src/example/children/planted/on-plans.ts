import { isoDate as on } from '../../../kernel/index.ts'
import { contact, assessment, enquiry, referral } from '../life/front-door.ts'
import { needEpisode, protection } from '../life/plans.ts'
import type { Planted } from './planting.ts'
import { planted, plantInNeed, planting, plantOnPlan } from './planting.ts'

/** Three brothers and sisters on a plan since June and last seen at the beginning of November. */
function unseen(seed: number): readonly Planted[] {
  const { dice, child } = planting(seed, 30)
  return [child('2011-04-03'), child('2013-10-10'), child('2017-03-22')].map((told) => {
    plantOnPlan(dice, told, {
      from: on('2020-06-22'),
      until: on('2021-05-10'),
      category: 'neglect',
      unseen: { from: on('2020-11-03'), until: on('2020-12-04') },
    })
    return planted(told, 'on a plan and not seen for more than ten working days', 'brothers and sisters')
  })
}

/** The first review conference never held since February; the second one owed since June. */
function reviewsLate(seed: number): readonly Planted[] {
  const [first, later] = [planting(seed, 31), planting(seed, 32)]
  const [one, two] = [first.child('2015-05-05'), later.child('2009-12-24')]
  plantOnPlan(first.dice, one, {
    from: on('2020-02-10'),
    until: on('2021-02-15'),
    unreviewed: { from: on('2020-04-20'), until: on('2020-12-20') },
  })
  plantOnPlan(later.dice, two, {
    from: on('2019-09-02'),
    until: on('2021-01-25'),
    unreviewed: { from: on('2020-05-01'), until: on('2020-12-10') },
  })
  return [planted(one, 'child protection review late'), planted(two, 'child protection review late')]
}

/** On a plan again after eighteen months; and on one for more than fifteen months, or two years. */
function again(seed: number): readonly Planted[] {
  const repeat = planting(seed, 33)
  const twice = [repeat.child('2012-02-14'), repeat.child('2014-09-01')].map((told) => {
    plantOnPlan(repeat.dice, told, { from: on('2018-03-05'), until: on('2018-12-10'), category: 'neglect' })
    plantOnPlan(repeat.dice, told, { from: on('2020-05-18'), until: on('2021-04-12'), category: 'emotional' })
    return planted(told, 'on a plan for the second time', 'brothers and sisters')
  })
  const long = planting(seed, 34)
  const fifteen = [long.child('2010-08-08'), long.child('2016-01-19')].map((told) => {
    plantOnPlan(long.dice, told, {
      from: on('2019-07-15'),
      until: on('2021-02-08'),
      category: 'neglect',
      laterCategory: { from: on('2020-04-13'), category: 'emotional' },
    })
    return planted(told, 'plan longer than fifteen months', 'brothers and sisters')
  })
  const longest = planting(seed, 35)
  const told = longest.child('2008-03-03')
  plantOnPlan(longest.dice, told, { from: on('2018-09-03'), until: on('2021-03-15'), category: 'neglect' })
  return [
    ...twice,
    ...fifteen,
    planted(told, 'plan longer than two years', 'plan longer than fifteen months'),
  ]
}

/** One assessment still open after eleven weeks, and two that were signed off after 58 working days. */
function assessmentsLate(seed: number): readonly Planted[] {
  const [open, done] = [planting(seed, 36), planting(seed, 37)]
  const tell = (
    { dice }: typeof open,
    children: readonly ReturnType<typeof open.child>[],
    day: string,
    length: number,
  ) => {
    const referredOn = referral(dice, children, contact(dice, children, on(day)))
    const closedOn = assessment(dice, children, { referredOn, supportNeeded: false, workingDays: length })
    for (const told of children)
      needEpisode(dice, told, { referredOn, need: 'N4', planFrom: undefined, closedOn, reason: 'RC8' })
    return children.map((told) => planted(told, 'assessment longer than 45 working days'))
  }
  return [
    ...tell(open, [open.child('2013-07-07')], '2020-09-01', 72),
    ...tell(done, [done.child('2007-05-16'), done.child('2010-01-11')], '2020-06-01', 58),
  ]
}

/** A conference held 24 working days after the strategy discussion. */
function conferenceLate(seed: number): readonly Planted[] {
  const { dice, child } = planting(seed, 38)
  const children = [child('2014-04-14'), child('2018-06-18')]
  const referredOn = referral(dice, children, contact(dice, children, on('2020-09-07')))
  assessment(dice, children, { referredOn, supportNeeded: true, workingDays: 35 })
  const from = enquiry(dice, children, {
    strategyOn: on('2020-09-14'),
    outcome: 'plan',
    workingDaysToConference: 24,
  })
  return children.map((told) => {
    protection(dice, told, { from, until: on('2021-06-07') })
    needEpisode(dice, told, { referredOn, need: 'N1', planFrom: from, closedOn: on('2021-08-02') })
    return planted(told, 'conference later than 15 working days', 'brothers and sisters')
  })
}

/** Nobody holds the case, shown in each of the ways a case system shows it. */
function unallocated(seed: number): readonly Planted[] {
  return (
    [
      [39, null],
      [40, 'Duty'],
      [41, 'Vacant'],
    ] as const
  ).map(([number, shownAs]) => {
    const { dice, child } = planting(seed, number)
    const told = child('2011-11-11')
    plantInNeed(dice, told, on('2020-06-15'), on('2021-03-01'))
    told.unallocated.push({ from: on('2020-11-02'), until: on('2020-12-07'), shownAs })
    return planted(told, 'nobody allocated')
  })
}

/** Not born yet: on a plan before birth with an expected day, and being assessed without one. */
function unborn(seed: number): readonly Planted[] {
  const [expected, unexpected] = [planting(seed, 42), planting(seed, 43)]
  const first = expected.child('2021-01-22', { expectedOn: on('2021-01-20') })
  const second = unexpected.child('2021-02-10', { expectedOn: null })
  plantOnPlan(expected.dice, first, { from: on('2020-11-02'), until: on('2021-07-12') })
  const referredOn = referral(unexpected.dice, [second], contact(unexpected.dice, [second], on('2020-11-02')))
  const closedOn = assessment(unexpected.dice, [second], {
    referredOn,
    supportNeeded: false,
    workingDays: 40,
  })
  needEpisode(unexpected.dice, second, {
    referredOn,
    need: 'N1',
    planFrom: undefined,
    closedOn,
    reason: 'RC8',
  })
  return [planted(first, 'unborn with an expected date'), planted(second, 'unborn without an expected date')]
}

/** The case system merged two files: from 7 September the child bears another id. */
function idChanged(seed: number): readonly Planted[] {
  const { dice, child } = planting(seed, 44)
  const told = child('2012-12-02', { formerId: { id: 'MU10399', until: on('2020-09-07') } })
  plantInNeed(dice, told, on('2020-05-11'), on('2021-02-01'))
  return [planted(told, 'id has changed')]
}

export const plantedOnPlans = (seed: number): readonly Planted[] => [
  ...unseen(seed),
  ...reviewsLate(seed),
  ...again(seed),
  ...assessmentsLate(seed),
  ...conferenceLate(seed),
  ...unallocated(seed),
  ...unborn(seed),
  ...idChanged(seed),
]
