import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportReading } from './model.ts'
import { readFiles } from './read-files.ts'
import { checkedAreas } from './testing/checked-areas.ts'
import { absent, outcomes, reportsFolder, sameCouncil } from './testing/real-reports.ts'

const names = absent ? [] : readdirSync(reportsFolder).map((file) => file.replace(/\.pdf$/, ''))
const readings = new Map<string, ReportReading>()

const readingOf = (name: string): ReportReading => {
  const reading = readings.get(name)
  if (!reading) throw new Error(`${name} was not read`)
  return reading
}

beforeAll(async () => {
  const read = await readFiles(names.map((name) => join(reportsFolder, `${name}.pdf`)))
  read.forEach((one, at) => one.read.ok && readings.set(names[at] ?? '', one.read.reading))
}, 240_000)

describe.skipIf(absent !== '')(`the real reports and letters${absent}`, () => {
  it('are all read', () => {
    expect(names.filter((name) => !readings.has(name))).toEqual([])
    expect(names).toHaveLength(Object.keys(checkedAreas).length)
  })

  it.each(names)('%s has the areas that were checked by eye', (name) => {
    const areas = readingOf(name).areas.map(({ text, priority, tags }) => [text, priority, tags])
    const digest = createHash('sha256').update(JSON.stringify(areas)).digest('hex').slice(0, 16)
    expect([areas.length, digest]).toEqual(checkedAreas[name])
  })

  it.each(names)('%s is of the kind and of the day that its file name says', (name) => {
    const { kind, publishedOn } = readingOf(name)
    const [, visit, day, month, year] = /(inspection|focused-visit)-(\d+)-([a-z]+)-(\d+)$/.exec(name) ?? []
    expect(kind).toBe(visit?.replace('-', ' '))
    const written = new Date(`${day ?? ''} ${month ?? ''} ${year ?? ''} UTC`).toISOString().slice(0, 10)
    expect(publishedOn).toBe(written)
  })

  it('number their paragraphs without a gap', () => {
    const ilacs = [...readings].filter(
      ([, { kind, judgements }]) => kind === 'inspection' && !bySingleInspection(judgements),
    )
    expect(ilacs.length).toBeGreaterThan(30)
    for (const [, { paragraphs }] of ilacs) {
      expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, at) => String(at + 1)))
    }
  })

  it('raise two doubts in all: a letter without areas, and a finding with points under it', () => {
    const doubts = [...readings].flatMap(([name, reading]) =>
      reading.doubts.map(({ about }) => `${name}: ${about}`),
    )
    expect(doubts).toEqual([
      'bedford-children-s-services-focused-visit-18-december-2019: areas',
      'norfolk-children-s-services-inspection-19-january-2018: areas',
    ])
  })
})

const bySingleInspection = (judgements: ReportReading['judgements']) =>
  judgements.some(({ strand }) => strand === 'Adoption performance')

const strands: Readonly<Record<string, RegExp>> = {
  overall: /^Overall/,
  leaders: /^The impact of leaders/,
  help_protection: /need help and protection$/,
  in_care: /children in care( and care leavers)?$/,
  care_leavers: /of care leavers$/,
}

function gradesOf(reading: ReportReading): Record<string, string> {
  const grade = (name: RegExp) => reading.judgements.find(({ strand }) => name.test(strand))?.grade ?? ''
  return Object.fromEntries(
    Object.entries(strands).map(([column, name]) => [column, grade(name).toLowerCase()]),
  )
}

describe.skipIf(absent !== '')(`Ofsted’s own tables of outcomes${absent}`, () => {
  const inspections = () => [...readings.values()].filter(({ kind }) => kind === 'inspection')
  const published = (row: Record<string, string>, reading: ReportReading, name: string, day: string) =>
    row[day]?.slice(0, 10) === reading.publishedOn && sameCouncil(reading.authority, row[name] ?? '')

  it('have the grades and first days that were read from the reports', () => {
    const history = outcomes('ilacs-history.csv')
    const pairs = inspections().flatMap((reading) =>
      history
        .filter((row) => published(row, reading, 'la_name', 'published'))
        .map((row) => ({ reading, row })),
    )
    expect(pairs).toHaveLength(39)
    for (const { reading, row } of pairs) {
      const columns = Object.keys(strands).map((column) => [column, (row[column] ?? '').toLowerCase()])
      expect({ from: reading.inspectedFrom, ...gradesOf(reading) }).toEqual({
        from: row.inspection_date,
        ...Object.fromEntries(columns),
      })
    }
  })

  it('have the last days that were read from the reports', () => {
    const latest = outcomes('ilacs-judgements.csv')
    const pairs = inspections().flatMap((reading) =>
      latest
        .filter((row) => published(row, reading, 'la_name', 'published'))
        .map((row) => ({ reading, row })),
    )
    expect(pairs.length).toBeGreaterThan(10)
    for (const { reading, row } of pairs) expect(reading.inspectedTo).toBe(row.inspection_end)
  })

  it('have the visits of 2024–25 on the days that were read from reports and letters', () => {
    const year = outcomes('ilacs-in-year-2024-25.csv')
    const pairs = [...readings.values()].flatMap((reading) =>
      year
        .filter((row) => published(row, reading, 'Local authority name', 'Publication date'))
        .map((row) => ({ reading, row })),
    )
    expect(pairs).toHaveLength(10)
    for (const { reading, row } of pairs)
      expect(reading.inspectedFrom).toBe(row['Inspection/Visit date']?.slice(0, 10))
  })
})
