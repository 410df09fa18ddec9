import { isoDate as on } from '../../../kernel/index.ts'
import { adopters, adoption, adoptersOf } from '../life/adoption.ts'
import { circumstances, leavingCare, outOfTouch } from '../life/leaving.ts'
import { placement } from '../life/placements.ts'
import type { Adopter, Circumstances } from '../model.ts'
import type { Planted, Planting } from './planting.ts'
import { planted, plantInCare, planting } from './planting.ts'

/** In care from 2016, in one foster home, until eighteen. */
function grownUp({ dice, child }: Planting, born: string) {
  const told = child(born)
  const from = plantInCare(dice, told, {
    enteredOn: on('2016-03-07'),
    legal: [[on('2016-03-07'), 'C2']],
    placements: [[on('2016-03-07'), placement(dice, 'U4')]],
    plans: [[on('2016-06-20'), 'long-term fostering']],
  })
  return { told, from, dice }
}

const spell = (from: string, value: Circumstances) => ({ from: on(from), value, knownFrom: on(from) })

/** One sleeps in a bed and breakfast since November; of the other nobody has heard since spring. */
function careLeavers(seed: number): readonly Planted[] {
  const guest = grownUp(planting(seed, 60), '2002-04-19')
  leavingCare(guest.dice, guest.told, {
    from: guest.from,
    unaccompanied: false,
    circumstances: [
      spell('2020-04-20', circumstances(guest.dice, 'Z')),
      spell('2020-11-09', circumstances(guest.dice, 'W')),
      spell('2020-12-21', circumstances(guest.dice, 'D')),
    ],
  })
  const gone = grownUp(planting(seed, 61), '2001-07-27')
  leavingCare(gone.dice, gone.told, {
    from: gone.from,
    unaccompanied: false,
    circumstances: [
      spell('2019-07-29', circumstances(gone.dice, 'U')),
      spell('2020-06-08', outOfTouch('no')),
    ],
    untouched: { from: on('2020-04-01'), until: on('2021-06-30') },
  })
  return [
    planted(guest.told, 'care leaver in bed and breakfast'),
    planted(gone.told, 'care leaver out of touch'),
  ]
}

/** Decided and ordered in 2019, and no family found since. Two are brothers. */
function familyFinding(seed: number): readonly Planted[] {
  const { dice, child } = planting(seed, 62)
  return [child('2016-10-27', { gender: 'M' }), child('2018-02-03', { gender: 'M' })].map((told) => {
    const enteredOn = on('2018-11-26')
    plantInCare(dice, told, {
      enteredOn,
      legal: [
        [enteredOn, 'C1'],
        [on('2019-09-12'), 'E1'],
      ],
      placements: [[enteredOn, placement(dice, 'U6')]],
      plans: [[on('2019-03-04'), 'adoption']],
    })
    adoption(dice, told, {
      enteredCareOn: enteredOn,
      decidedOn: on('2019-07-10'),
      placementOrderOn: on('2019-09-12'),
      familyId: 'AF901',
    })
    return planted(
      told,
      'family finding for more than a year',
      'placement order and not yet placed',
      'brothers and sisters',
    )
  })
}

/** One child adopted in September by a couple; and a family approved in spring that waits for a match. */
function adoptedAndWaiting(seed: number): readonly Planted[] {
  const { dice, child } = planting(seed, 63)
  const told = child('2018-05-29')
  const enteredOn = on('2018-06-05')
  plantInCare(dice, told, {
    enteredOn,
    left: { on: on('2020-09-15'), reason: 'E12' },
    legal: [
      [enteredOn, 'C1'],
      [on('2019-04-16'), 'E1'],
    ],
    placements: [
      [enteredOn, placement(dice, 'U6')],
      [on('2019-12-02'), placement(dice, 'A6')],
    ],
    plans: [[on('2018-10-01'), 'adoption']],
  })
  const done = adoption(dice, told, {
    enteredCareOn: enteredOn,
    decidedOn: on('2019-02-06'),
    placementOrderOn: on('2019-04-16'),
    matchedOn: on('2019-11-06'),
    placedOn: on('2019-12-02'),
    orderedOn: on('2020-09-15'),
    familyId: 'AF902',
  })
  const waiting = { familyId: 'AF903', enquiredOn: on('2019-06-03'), steps: 6, couple: true }
  const family = (each: Adopter): Planted => ({ kinds: ['prospective adopter'], id: each.id, adopter: each })
  return [
    planted(told, 'adopted'),
    ...adoptersOf(dice, [done]).map(family),
    ...adopters(dice, waiting).map(family),
  ]
}

export const plantedLeavingAndAdoption = (seed: number): readonly Planted[] => [
  ...careLeavers(seed),
  ...familyFinding(seed),
  ...adoptedAndWaiting(seed),
]
