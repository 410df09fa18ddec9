import { isoDate as on } from '../../../kernel/index.ts'
import type { Dice } from '../dice.ts'
import { confidentialPlacement, placement } from '../life/placements.ts'
import type { Draft } from '../model.ts'
import type { Planted } from './planting.ts'
import { planted, plantInCare, planting } from './planting.ts'

/** No plan agreed by the second review, which was held in the summer. */
function withoutPlan(seed: number): readonly Planted[] {
  return (
    [
      [1, '2014-03-17', '2020-04-20'],
      [2, '2012-09-02', '2020-03-09'],
      [3, '2018-01-25', '2020-02-17'],
    ] as const
  ).map(([number, born, entered]) => {
    const { dice, child } = planting(seed, number)
    const enteredOn = on(entered)
    const told = child(born)
    plantInCare(dice, told, {
      enteredOn,
      legal: [[enteredOn, 'C1']],
      placements: [[enteredOn, placement(dice, 'U6')]],
      plans: [[on('2020-12-15'), 'long-term fostering']],
    })
    return planted(told, 'no permanence plan by the second review')
  })
}

/** In one foster home since 2016 or 2017, long-term fostering the plan, and the match never ratified. Two are sisters. */
function settled(seed: number): readonly Planted[] {
  const [one, two, three] = [planting(seed, 4), planting(seed, 5), planting(seed, 6)]
  const kind = 'settled for years without a long-term match'
  return [
    ...[one.child('2009-06-11', { gender: 'F' }), one.child('2011-02-28', { gender: 'F' })].map((sister) =>
      planted(settling(one.dice, sister, '2016-04-04', '2016-09-12'), kind, 'brothers and sisters'),
    ),
    planted(settling(two.dice, two.child('2008-10-05'), '2016-05-09', '2017-01-16'), kind),
    planted(settling(three.dice, three.child('2013-12-12'), '2016-02-15', '2017-10-02'), kind),
  ]
}

function settling(dice: Dice, told: Draft, entered: string, placed: string): Draft {
  const enteredOn = on(entered)
  plantInCare(dice, told, {
    enteredOn,
    legal: [
      [enteredOn, 'C1'],
      [on('2016-11-01'), 'C2'],
    ],
    placements: [
      [enteredOn, placement(dice, 'U6')],
      [on(placed), placement(dice, 'U6')],
    ],
    plans: [[on('2016-10-03'), 'long-term fostering']],
  })
  return told
}

/** The last review was held in spring; the next was due by October at the latest. */
function reviewsLate(seed: number): readonly Planted[] {
  return (
    [
      [7, '2010-07-19', '2019-05-13'],
      [8, '2006-04-04', '2018-11-19'],
      [9, '2016-08-30', '2019-03-04'],
    ] as const
  ).map(([number, born, entered]) => {
    const { dice, child } = planting(seed, number)
    const enteredOn = on(entered)
    const told = child(born)
    plantInCare(dice, told, {
      enteredOn,
      legal: [
        [enteredOn, 'C1'],
        [on('2019-11-25'), 'C2'],
      ],
      placements: [[enteredOn, placement(dice, number === 8 ? 'K2' : 'U4')]],
      plans: [[on('2019-08-12'), 'long-term fostering']],
      unreviewed: { from: on('2020-04-15'), until: on('2020-12-10') },
    })
    return planted(told, 'looked-after review late')
  })
}

/** Drift: by agreement for two years with a plan to go home; on a care order at home, never discharged. */
function drifting(seed: number): readonly Planted[] {
  const agreed = (
    [
      [10, '2012-05-21', '2018-10-15'],
      [11, '2009-09-09', '2019-06-24'],
    ] as const
  ).map(([number, born, entered]) => {
    const { dice, child } = planting(seed, number)
    const enteredOn = on(entered)
    const told = child(born)
    plantInCare(dice, told, {
      enteredOn,
      legal: [[enteredOn, 'V2']],
      placements: [[enteredOn, placement(dice, 'U6')]],
      plans: [[on('2019-09-16'), 'return home']],
    })
    return planted(told, 'accommodated by agreement for more than a year')
  })
  const { dice, child } = planting(seed, 12)
  const atHome = [child('2013-01-30'), child('2014-11-08')].map((told) => {
    plantInCare(dice, told, {
      enteredOn: on('2018-02-12'),
      legal: [
        [on('2018-02-12'), 'C1'],
        [on('2018-08-20'), 'C2'],
      ],
      placements: [
        [on('2018-02-12'), placement(dice, 'U6')],
        [on('2019-04-08'), placement(dice, 'P1')],
      ],
      plans: [[on('2018-06-11'), 'return home']],
    })
    return planted(told, 'placed with parents on a care order', 'brothers and sisters')
  })
  return [...agreed, ...atHome]
}

/** Where a child should not be, or where nobody may know. */
function unusualPlacements(seed: number): readonly Planted[] {
  const [unregistered, hostel, secret] = [planting(seed, 13), planting(seed, 14), planting(seed, 15)]
  const tell = ({ dice, child }: typeof hostel, born: string, last: ReturnType<typeof placement>) => {
    const told = child(born)
    plantInCare(dice, told, {
      enteredOn: on('2020-01-13'),
      legal: [[on('2020-01-13'), 'C1']],
      placements: [
        [on('2020-01-13'), placement(dice, 'K2')],
        [on('2020-10-05'), last],
      ],
      plans: [[on('2020-04-27'), 'residential']],
      missingEvery: [6, 25],
    })
    return told
  }
  const nowhere = placement(unregistered.dice, 'Z1', { provider: 'PR4', inside: false, urn: null })
  const inHostel = placement(hostel.dice, 'H5', { provider: 'PR4', inside: true, authority: 'Fernshire' })
  return [
    planted(
      tell(unregistered, '2005-12-01', nowhere),
      'in a placement of no registered kind',
      'repeatedly missing',
    ),
    planted(tell(hostel, '2003-08-14', inHostel), 'in a hostel', 'repeatedly missing'),
    planted(tell(secret, '2012-06-06', confidentialPlacement(secret.dice, 'U6')), 'confidential placement'),
  ]
}

function aloneFromAbroad(seed: number): readonly Planted[] {
  return (
    [
      [16, '2003-11-30', '2019-09-16'],
      [17, '2004-02-02', '2020-03-16'],
    ] as const
  ).map(([number, born, entered]) => {
    const { dice, child } = planting(seed, number)
    const told = child(born, { gender: 'M' })
    const enteredOn = on(entered)
    plantInCare(dice, told, {
      enteredOn,
      need: 'N8',
      unaccompanied: true,
      legal: [[enteredOn, 'V2']],
      placements: [[enteredOn, placement(dice, 'U6')]],
      plans: [[on('2020-05-18'), 'supported living']],
    })
    return planted(told, 'unaccompanied')
  })
}

export const plantedInCare = (seed: number): readonly Planted[] => [
  ...withoutPlan(seed),
  ...settled(seed),
  ...reviewsLate(seed),
  ...drifting(seed),
  ...unusualPlacements(seed),
  ...aloneFromAbroad(seed),
]
