import { isoDate } from '../../kernel/index.ts'
import type { Framework } from './framework.ts'
import { grades } from './grades.ts'
import { strand } from './strands.ts'

/** The framework before 2018: a council may still put such an inspection on record for its history. */
export const singleInspection: Framework = {
  id: 'single inspection 2013',
  title: 'Single inspection framework, November 2013 to December 2017',
  inForce: { from: isoDate('2013-11-01'), until: isoDate('2017-12-31') },
  strands: [
    'Children who need help and protection',
    'Children looked after and achieving permanence',
    'Adoption performance',
    'Experiences and progress of care leavers',
    'Leadership, management and governance',
    strand.overall,
  ],
  overall: strand.overall,
  grades,
  source:
    'Ofsted, framework for the inspection of services for children in need of help and protection, 2013',
  checked: 'not yet: from general knowledge',
  examples: [
    { inspectedFrom: isoDate('2013-11-19'), because: 'among the first inspections under it' },
    {
      inspectedFrom: isoDate('2017-12-31'),
      because: 'the last day before inspections under the 2018 framework',
    },
  ],
}
