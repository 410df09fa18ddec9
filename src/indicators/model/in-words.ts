import type { Json } from '../../access/index.ts'
import type { Measure } from './measure.ts'

type Printed = Readonly<Record<string, Json | undefined>>

/** Measures with what they come to, a line each, under the headings of their groups. */
export function measuresAsText(
  measures: readonly Measure[],
  found: Readonly<Record<string, Printed>>,
): string {
  const groups = [...Map.groupBy(measures, ({ group }) => group)]
  return groups
    .flatMap(([group, own]) => [group, ...own.map((measure) => line(measure, found[measure.id] ?? {})), ''])
    .join('\n')
    .trimEnd()
}

const line = ({ id, title }: Measure, found: Printed): string =>
  `  ${said(found).padStart(22)}  ${title} (${id})${leftOutOf(found)}`

/** `; left out, as not known: 2 with an end before its beginning` */
function leftOutOf({ leftOut }: Printed): string {
  if (!Array.isArray(leftOut) || leftOut.length === 0) return ''
  const each = leftOut.map((one: Json) => (isLeftOut(one) ? `${one.rows} with ${one.why}` : ''))
  return `; left out, as not known: ${each.join(', ')}`
}

const isLeftOut = (one: Json): one is { rows: number; why: string } =>
  typeof one === 'object' && one !== null && 'why' in one && 'rows' in one

function said(found: Printed): string {
  const { value = null, numerator, denominator, percent = null } = found
  if (found.notKnown !== undefined) return 'not known'
  if (denominator !== undefined) {
    const share = percent === null ? 'none' : `${JSON.stringify(percent)}%`
    return `${share} (${JSON.stringify(numerator)} of ${JSON.stringify(denominator)})`
  }
  if (value === null) return 'none'
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, count]) => `${name}: ${JSON.stringify(count)}`)
    .join(', ')
}
