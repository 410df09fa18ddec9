import { workingTogether } from './guidance.ts'
import {
  clocks,
  example,
  localPolicy,
  months,
  nothingYet,
  secondary,
  since,
  unverified,
  workingDays,
} from './writing.ts'

/** The designated officer’s cases. */
export const allegationClocks = clocks([
  {
    id: 'lado.referral',
    title: 'Employer refers an allegation',
    kind: 'deadline',
    asks: 'Refer the allegation to the designated officer.',
    startsWhen: 'the allegation becomes known',
    stopsWhen: 'the allegation is referred to the designated officer',
    limit: workingDays(1),
    basis: 'guidance',
    inForce: since('2010-03-01'),
    source: workingTogether('people in positions of trust'),
    checked: secondary('a partnership’s procedure', 'Several partnerships say 24 hours.'),
    runsOn: nothingYet('The designated officer’s own list would feed it.'),
    examples: [example('2026-04-02', '2026-04-07', 'Good Friday and Easter Monday do not count')],
  },
  {
    id: 'lado.resolve.1m',
    title: 'Conclude an allegation',
    kind: 'benchmark',
    asks: 'Know how many are concluded in time: four in five within this, by the former measure.',
    startsWhen: 'the allegation is referred to the designated officer',
    stopsWhen: 'the allegation is concluded',
    limit: months(1),
    basis: 'local',
    inForce: 'until the council decides otherwise',
    source: localPolicy('the designated officer’s annual report'),
    checked: unverified(
      'nothing current',
      'A former national measure: 80 in 100 within a month, 90 in 100 within three, and all but exceptional ones within twelve.',
    ),
    runsOn: nothingYet('The designated officer’s own list would feed it.'),
    examples: [example('2026-01-31', '2026-02-28', 'February 2026 has no 31st, so its last day stands')],
  },
])
