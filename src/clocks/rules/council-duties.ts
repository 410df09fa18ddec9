import { accessibilityGuidance } from './guidance.ts'
import { equalityDuties } from './instruments.ts'
import {
  clocks,
  beginningWith,
  example,
  months,
  nothingYet,
  secondary,
  since,
  sinceTheLast,
  unverified,
} from './writing.ts'

/** Equality and accessibility, by the year. */
export const councilDutyClocks = clocks([
  {
    id: 'gov.equality.objectives',
    title: 'Equality objectives',
    kind: 'interval',
    asks: 'Publish equality objectives afresh.',
    startsWhen: 'equality objectives are published',
    stopsWhen: 'equality objectives are published',
    limit: beginningWith(48, 'months'),
    recurs: sinceTheLast('the duty ends'),
    basis: 'statute',
    inForce: since('2017-03-31'),
    source: equalityDuties('5'),
    checked: secondary(
      'the note to the earlier Regulations, whose words are the same',
      'The day of publication is day 1, so the last day is the one before the fourth anniversary.',
    ),
    runsOn: nothingYet('Recorded here, if at all.'),
    examples: [
      example(
        '2024-04-01',
        '2028-03-31',
        'the day itself is day 1, so it ends the day before the anniversary',
      ),
    ],
  },
  {
    id: 'equality.information',
    title: 'Publish equality information',
    kind: 'interval',
    asks: 'Publish the yearly equality information.',
    startsWhen: 'equality information is published',
    stopsWhen: 'equality information is published',
    limit: beginningWith(12, 'months'),
    recurs: sinceTheLast('the duty ends'),
    basis: 'statute',
    inForce: since('2017-03-31'),
    source: equalityDuties('4'),
    checked: unverified(
      'nothing word for word: found on a second pass',
      'A year that begins with the day of the last publication: the last day is the one before its anniversary.',
    ),
    runsOn: nothingYet('Recorded here, if at all.'),
    examples: [
      example(
        '2025-03-31',
        '2026-03-30',
        'the day itself is day 1, so it ends the day before the anniversary',
      ),
    ],
  },
  {
    id: 'gov.psbar.statement',
    title: 'Review the accessibility statement',
    kind: 'interval',
    asks: 'Review the accessibility statement of the website or product.',
    startsWhen: 'the accessibility statement is reviewed',
    stopsWhen: 'the accessibility statement is reviewed',
    limit: months(12),
    recurs: sinceTheLast('the website is taken down'),
    basis: 'guidance',
    inForce: since('2018-09-23'),
    source: accessibilityGuidance('accessibility statements'),
    checked: unverified('nothing word for word', 'The number has not been checked.'),
    runsOn: nothingYet('Recorded here, if at all.'),
    examples: [example('2024-02-29', '2025-02-28', 'February 2025 has no 29th, so its last day stands')],
  },
])
