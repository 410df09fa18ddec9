import type { PageOfFact } from '../document/web/index.ts'

/** Where the record behind a figure opens. What has no page of its own opens on its area's. */
export const pageOfFact: PageOfFact = ({ area, record }) => {
  switch (area) {
    case 'inspection':
      return `/inspections/${record}`
    case 'plan':
      return `/plan/actions/${record}`
    case 'clocks':
      return `/clocks/${record}`
    case 'workforce':
      return '/funding'
    case 'governance':
      return `/governance/bodies/${record}`
    case 'papers':
      return /^assessment-(\d+)$/.test(record)
        ? `/assessments/${record.slice('assessment-'.length)}`
        : undefined
    case 'measures':
      return undefined
  }
}
