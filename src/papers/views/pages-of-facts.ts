import type { PageOfFact } from '../document/web/index.ts'
import type { Opens } from '../model/opens.ts'

const numberIn = (record: string, kind: string): string | undefined =>
  new RegExp(`^${kind}-(\\d+)$`).exec(record)?.[1]

/** An action by its number; the plan, an area or a risk by a word before theirs. */
function planPage(record: string): string {
  const [area, risk] = [numberIn(record, 'area'), numberIn(record, 'risk')]
  if (area !== undefined) return `/plan/areas/${area}`
  if (risk !== undefined) return `/plan/risks/${risk}`
  return /^\d+$/.test(record) ? `/plan/actions/${record}` : '/plan'
}

function governancePage(record: string): string {
  const [action, decision] = [numberIn(record, 'action'), numberIn(record, 'decision')]
  if (action !== undefined) return `/governance/actions/${action}`
  return decision === undefined ? `/governance/bodies/${record}` : `/governance/decisions/${decision}`
}

/** Measures of the library by their ids; what was released to the public stands on its own page. */
function measurePage(record: string, opens: Opens): string | undefined {
  if (record === 'challenges') return opens.challenges ? '/challenges' : undefined
  if (record.startsWith('alike-')) return opens.consistency ? '/measures/consistency' : undefined
  if (record.startsWith('plan-')) return '/plan'
  if (!/^[a-z0-9-]+$/.test(record)) return '/released'
  return opens.measures ? `/measures/${record}` : undefined
}

/** Where the record behind a figure opens, for whoever may open it. What has no page of its own opens on its area's. */
export const pageOfFact =
  (opens: Opens): PageOfFact =>
  ({ area, record }) => {
    switch (area) {
      case 'inspection':
        return `/inspections/${record}`
      case 'plan':
        return planPage(record)
      case 'clocks':
        return `/clocks/${record}`
      case 'workforce':
        return '/funding'
      case 'governance':
        return governancePage(record)
      case 'measures':
        return measurePage(record, opens)
      case 'papers':
        return /^assessment-(\d+)$/.test(record)
          ? `/assessments/${record.slice('assessment-'.length)}`
          : undefined
    }
  }
