import Papa from 'papaparse'
import type { Equation, Known, Unknown } from '../../access/disclosure/testing/reader.ts'
import type { Counted, ToPublish } from '../release/model/public-request.ts'

type Terms = Equation['terms']

/** One line of a downloaded table of figures. */
interface Line {
  readonly title: string
  readonly when: string
  readonly part: string
  readonly all: string
  readonly percent: string
}

/** The lines of figures of a downloaded file. */
export function figuresIn(csv: string): readonly Line[] {
  const rows = Papa.parse<string[]>(csv.replace('\uFEFF', '')).data
  const from = rows.findIndex(([first]) => first === 'Measure') + 1
  const until = rows.findIndex((row, at) => at >= from && row.length < 6)
  return rows.slice(from, until).map(([title = '', , when = '', part = '', all = '', percent = '']) => ({
    title,
    when,
    part,
    all,
    percent,
  }))
}

/** What a figure is in the attack: its rows, those that met it and the others, in all or for one month. */
const rowsOf = ({ measure }: ToPublish, when: string): string =>
  `rows of ${measure.source}: ${measure.population.sql} | ${when}`
const metOf = ({ measure }: ToPublish, when: string): string => `met ${measure.id} | ${when}`
const restOf = ({ measure }: ToPublish, when: string): string => `not met ${measure.id} | ${when}`

/**
 * Somebody who knows every definition and reads every released file: which measures ask the same rows, which ask a part of
 * another's, and that a year is twelve months, most of which are in the next file's year too.
 */
export class PublishedReader implements Known {
  readonly unknowns = new Map<string, Unknown>()
  readonly equations: Equation[] = []
  /** What is true of every unknown that files tell of. */
  readonly truth = new Map<string, number>()

  /** @param published what the file was made of: the truth, of which the attack uses definitions and periods alone. */
  read(csv: string, published: readonly ToPublish[]): void {
    for (const line of figuresIn(csv)) {
      const each = published.find(({ measure }) => measure.title === line.title)
      if (!each) throw new Error(`${line.title} was released and is none of what was chosen`)
      this.bound(rowsOf(each, line.when), line.all)
      if (each.measure.value === 'share') this.share(each, line)
      this.overMonths(each, line.when)
      this.tell(each, line.when, each.whole)
      const outer = published.find(({ measure }) => measure.id === each.rule.within)
      if (outer) this.within(each, outer, line.when)
    }
  }

  private unknown(name: string): Unknown {
    const known = this.unknowns.get(name) ?? { low: 0, high: Infinity }
    this.unknowns.set(name, known)
    return known
  }

  private bound(name: string, text: string): void {
    const unknown = this.unknown(name)
    if (text === 'c') return
    const number = Number(text.replaceAll(',', ''))
    if (!Number.isInteger(number)) throw new Error(`${text} is no number of children`)
    unknown.low = Math.max(unknown.low, number)
    unknown.high = Math.min(unknown.high, number)
  }

  private relate(terms: Terms, is: Equation['is'] = '='): void {
    for (const [, name] of terms) this.unknown(name)
    this.equations.push({ terms, is, to: 0 })
  }

  private share(each: ToPublish, { when, part, percent }: Line): void {
    const [met, rows] = [metOf(each, when), rowsOf(each, when)]
    this.bound(met, part)
    this.sumOfBoth(each, when)
    const rounded = Number(percent.replace('%', ''))
    if (percent === '' || !Number.isFinite(rounded)) return
    this.relate(
      [
        [100, met],
        [0.5 - rounded, rows],
      ],
      '>=',
    )
    this.relate(
      [
        [100, met],
        [-0.5 - rounded, rows],
      ],
      '<=',
    )
  }

  private sumOfBoth(each: ToPublish, when: string): void {
    this.relate([
      [-1, rowsOf(each, when)],
      [1, metOf(each, when)],
      [1, restOf(each, when)],
    ])
  }

  private overMonths(each: ToPublish, when: string): void {
    if (!each.months || !('from' in each.period)) return
    const first = each.period.from
    const months = each.months.map((counted, at) => ({ month: `month ${monthAfter(first, at)}`, counted }))
    const names = each.measure.value === 'share' ? [rowsOf, metOf, restOf] : [rowsOf]
    for (const nameOf of names)
      this.relate([
        [-1, nameOf(each, when)],
        ...months.map(({ month }): [number, string] => [1, nameOf(each, month)]),
      ])
    for (const { month, counted } of months) {
      if (each.measure.value === 'share') this.sumOfBoth(each, month)
      this.tell(each, month, counted)
    }
  }

  private within(inner: ToPublish, outer: ToPublish, when: string): void {
    const left = `left over of ${outer.measure.id} by ${inner.measure.id} | ${when}`
    this.relate([
      [-1, rowsOf(outer, when)],
      [1, rowsOf(inner, when)],
      [1, left],
    ])
    this.truth.set(left, outer.whole.rows - inner.whole.rows)
  }

  private tell(each: ToPublish, when: string, { rows, met }: Counted): void {
    this.truth.set(rowsOf(each, when), rows)
    if (each.measure.value !== 'share') return
    this.truth.set(metOf(each, when), met)
    this.truth.set(restOf(each, when), rows - met)
  }
}

/** The month so many after that of a day, as in `2026-08`. */
function monthAfter(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
