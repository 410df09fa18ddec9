import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addMonths, workingDaysBetween } from '../../../kernel/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { exampleChildren, exampleCouncil } from '../../council.ts'
import { extractOn } from '../extract/index.ts'
import type { ExtractValue } from '../extract/index.ts'
import { listOf, ownersOf, recordsAbout } from '../testing/read-extract.ts'
import { plantedChildren, worldOf } from '../world.ts'
import type { PlantedKind } from './kinds.ts'
import { plantedKinds } from './kinds.ts'

const { today } = exampleCouncil
const day = (value: ExtractValue | undefined): IsoDate => isoDate(String(value))

/** The problems must be there for certain: for the example's seed, and for any other. */
describe.each([exampleChildren.seed, 1, 99, 31337])(
  'the planted children of seed %i, on the example’s day',
  (seed) => {
    const world = worldOf({ ...exampleChildren, seed })
    const planted = plantedChildren(world)
    const extract = extractOn(world, today)
    const about = (number: number, kind: PlantedKind) => {
      const [found, ids] = [recordsAbout(extract, number, planted.get(kind)), planted.get(kind)]
      expect([kind, new Set(found.map(({ owner }) => owner)).size]).toEqual([kind, ids?.length])
      return found
    }
    const is = (
      number: number,
      kind: PlantedKind,
      shows: (record: ReturnType<typeof about>[number]) => boolean,
    ) => {
      for (const record of about(number, kind))
        expect([kind, record.owner, shows(record)]).toEqual([kind, record.owner, true])
    }

    it('are there, of every kind', () => {
      expect([...planted.keys()]).toEqual([...plantedKinds])
      for (const [kind, ids] of planted) expect([kind, ids.length > 0]).toEqual([kind, true])
    })

    it('show permanence stuck', () => {
      is(
        8,
        'no permanence plan by the second review',
        (child) =>
          child.permanence_plan === null && day(child.reviewed_on) > addMonths(day(child.entered_care_on), 2),
      )
      is(
        10,
        'family finding for more than a year',
        (child) => child.matched_on === null && day(child.placement_order_on) < addMonths(today, -12),
      )
      is(
        8,
        'settled for years without a long-term match',
        (child) =>
          child.placement_type === 'U6' &&
          child.permanence_plan === 'long-term fostering' &&
          day(child.placed_on) < addMonths(today, -24),
      )
      is(
        8,
        'accommodated by agreement for more than a year',
        (child) => child.legal_status === 'V2' && day(child.legal_status_from) < addMonths(today, -12),
      )
      is(
        8,
        'placed with parents on a care order',
        (child) => child.placement_type === 'P1' && child.legal_status === 'C2',
      )
    })

    it('show reviews and visits late', () => {
      is(8, 'looked-after review late', (child) => day(child.reviewed_on) < addMonths(today, -6))
      is(7, 'child protection review late', (child) =>
        child.reviewed_on === null
          ? day(child.started_on) < addMonths(today, -3)
          : day(child.reviewed_on) < addMonths(today, -6),
      )
      is(
        7,
        'on a plan and not seen for more than ten working days',
        (child) => workingDaysBetween(day(child.visited_on), today) > 10,
      )
    })

    it('show plans that come again or go on', () => {
      is(7, 'on a plan for the second time', (child) => child.earlier_plans === 1)
      is(
        7,
        'plan longer than fifteen months',
        (child) => child.ended_on === null && day(child.started_on) < addMonths(today, -15),
      )
      is(
        7,
        'plan longer than two years',
        (child) => child.ended_on === null && day(child.started_on) < addMonths(today, -24),
      )
    })

    it('show assessments and a conference late', () => {
      is(
        4,
        'assessment longer than 45 working days',
        (child) =>
          workingDaysBetween(
            day(child.started_on),
            child.authorised_on === null ? today : day(child.authorised_on),
          ) > 45,
      )
      is(
        5,
        'conference later than 15 working days',
        (child) => workingDaysBetween(day(child.strategy_on), day(child.conference_on)) > 15,
      )
    })

    it('show where young people should not be', () => {
      is(8, 'in a placement of no registered kind', (child) => child.placement_type === 'Z1')
      is(8, 'in a hostel', (child) => child.placement_type === 'H5')
      is(8, 'repeatedly missing', (child) => Number(child.missing_in_12_months) >= 5)
      is(
        8,
        'confidential placement',
        (child) => child.placement_authority === 'CON' && child.postcode === null,
      )
      is(
        9,
        'care leaver in bed and breakfast',
        (child) => child.accommodation === 'W' && child.suitability === 'unsuitable',
      )
      is(9, 'care leaver out of touch', (child) => child.in_touch === 'no' && child.accommodation === null)
      is(8, 'unaccompanied', (child) => child.unaccompanied === true)
    })

    it('show nobody allocated in each of the ways a case system shows it', () => {
      const workers = about(6, 'nobody allocated').map(({ worker_name }) => worker_name)
      expect(workers).toEqual([null, 'Duty', 'Vacant'])
    })

    it('show children not born yet, with and without an expected day', () => {
      is(7, 'unborn with an expected date', (child) => child.age === -1 && day(child.born_on) > today)
      is(4, 'unborn without an expected date', (child) => child.age === -1 && child.born_on === null)
    })

    it('show an adoption, decisions that wait, and the adopters', () => {
      is(10, 'adopted', (child) => child.ordered_on === '2020-09-15')
      is(
        10,
        'placement order and not yet placed',
        (child) => child.placement_order_on !== null && child.placed_on === null,
      )
      is(11, 'prospective adopter', (adopter) => adopter.approved_on !== null)
    })

    it('show a child under one id until the seventh of September, and under another from then on', () => {
      const [id = ''] = planted.get('id has changed') ?? []
      const before = ownersOf(listOf(extractOn(world, isoDate('2020-09-01')), 6))
      expect([before.includes(id), before.includes('MU10399')]).toEqual([false, true])
      const after = ownersOf(listOf(extract, 6))
      expect([after.includes(id), after.includes('MU10399')]).toEqual([true, false])
    })

    it('are brothers and sisters where they share a household', () => {
      const ids = planted.get('brothers and sisters') ?? []
      const households = world.children
        .filter(({ id }) => ids.includes(id))
        .map(({ household }) => household.number)
      for (const number of households)
        expect(households.filter((other) => other === number).length).toBeGreaterThan(1)
    })
  },
)

describe('the user guide', () => {
  it('names every planted child where it says what to look for', () => {
    const guide = readFileSync(new URL('../../../../docs/user-guide.md', import.meta.url), 'utf8')
    // The first table alone: what the example's people entered about children stands in the next.
    const table = guide.slice(
      guide.indexOf('| no permanence plan'),
      guide.indexOf('| confidential placement') + 60,
    )
    const told = [...table.matchAll(/^\| ([^|]+) \| ([A-Z0-9, ]+) \|$/gm)].map(([, kind, ids]) => [kind, ids])
    const planted = [...plantedChildren(worldOf(exampleChildren))].map(([kind, ids]) => [
      kind,
      ids.join(', '),
    ])
    expect(told).toEqual(planted)
  })
})
