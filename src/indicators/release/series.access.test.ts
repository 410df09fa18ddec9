import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Interval } from '../../access/disclosure/testing/attack.ts'
import { intervals } from '../../access/disclosure/testing/attack.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { trendDays } from '../model/months.ts'
import { ourMeasures } from '../rules/index.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'
import { figuresIn, PublishedReader } from '../testing/published-reader.ts'
import { publishable } from './rules/publishable.ts'
import { preparedForPublic } from './store/prepared.ts'
import { toPublish } from './store/to-publish.ts'

const every = new Set(publishable.map(({ measure }) => measure))
const slack = 1e-6
const isSmall = (count: number): boolean => count >= 1 && count <= 5
const wide = ({ low, high }: Interval) => ({
  low: low <= 1 + slack,
  high: high >= 5 - slack,
})

/**
 * What is printed as `c` may be anything from 1 to 5. Of what is printed nowhere, children whom one measure asks and another
 * does not, it is enough that it may be two of 1 to 5, and none of them.
 */
function isProtected(name: string, { low, high }: Interval): boolean {
  if (!name.startsWith('left over')) return wide({ low, high }).low && wide({ low, high }).high
  const some = Math.min(5, Math.floor(high + slack)) - Math.max(1, Math.ceil(low - slack)) + 1
  return some >= 2 && (low <= slack || high >= 6 - slack)
}

describe('two years of files that a small council released, one each month', () => {
  let site: MeasureSite
  let app: TestApp
  let reader: PublishedReader
  const files: string[] = []

  const release = async (asAt: IsoDate): Promise<string> => {
    const analyst = await site.person('performance analyst')
    const about = {
      title: `Figures of ${asAt}`,
      audience: 'A made-up website',
      asAt,
      releasedOn: asAt,
      by: 'A post',
    }
    const prepared = await preparedForPublic(
      { record: site.test.record, measures: ourMeasures },
      about,
      every,
    )
    const done = await site.test.as(analyst, prepared.release)
    if (!done.ok) throw new Error(done.problems.join('; '))
    const { status, body } = await app.get(analyst, `/released/public/${done.releaseId}.csv`)
    expect(status).toBe(200)
    return body
  }

  beforeAll(async () => {
    site = await measureSite(90, 24)
    app = await testApp(site.test)
    reader = new PublishedReader()
    for (const asAt of trendDays(site.asAt, 23)) {
      const csv = await release(asAt)
      files.push(csv)
      reader.read(csv, await toPublish(site.test.record, ourMeasures, every, asAt))
    }
  }, 180_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  it('still say something, and withhold something', () => {
    const shown = files
      .flatMap(figuresIn)
      .flatMap(({ part, all }) => [part, all].filter((text) => text !== ''))
    const withheld = shown.filter((text) => text === 'c').length
    expect(files).toHaveLength(24)
    expect(withheld).toBeGreaterThan(100)
    expect(shown.length - withheld).toBeGreaterThan(100)
  })

  it('agree with what is true', () => {
    for (const [name, { low, high }] of reader.unknowns) {
      const is = reader.truth.get(name)
      expect([name, is !== undefined && low <= is && is <= high]).toEqual([name, true])
    }
  })

  it(
    'tell a reader with linear programming of no small number more than: from 1 to 5',
    { timeout: 180_000 },
    () => {
      const secrets = [...reader.unknowns.keys()].filter((name) => isSmall(reader.truth.get(name) ?? 0))
      expect(secrets.length).toBeGreaterThan(100)
      const found = intervals(reader, secrets, wide)
      const narrow = [...found].filter(([name, interval]) => !isProtected(name, interval))
      expect(narrow.map(([name, { low, high }]) => `${name}: ${low} to ${high}`)).toEqual([])
    },
  )

  it('would tell more if one withheld number in them had been shown', () => {
    const betrayed = [...reader.unknowns].find(
      ([name, { low, high }]) =>
        name.startsWith('met ') && isSmall(reader.truth.get(name) ?? 0) && low < high,
    )
    const [name = '', unknown] = betrayed ?? []
    const was = { ...unknown }
    const is = reader.truth.get(name) ?? 0
    if (unknown) Object.assign(unknown, { low: is, high: is })
    const interval = intervals(reader, [name], wide).get(name)
    if (unknown) Object.assign(unknown, was)
    expect(interval).toEqual({ low: is, high: is })
  })
})
