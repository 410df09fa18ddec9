import { practiceDirection12A } from './guidance.ts'
import { childrenAct } from './instruments.ts'
import { clocks, beginningWith, example, nothingYet, read, since, unverified } from './writing.ts'

/** Limits that the court’s timetable keeps, or asks the council to keep. */
export const courtClocks = clocks([
  {
    id: 's37.report',
    title: 'Section 37 report',
    kind: 'deadline',
    asks: 'Report to the court what the authority has found and whether it will apply for an order.',
    startsWhen: 'the court gives the section 37 direction',
    stopsWhen: 'the section 37 report is filed',
    limit: beginningWith(8, 'weeks'),
    permits: 'more time',
    mayPause: 'The court may direct otherwise.',
    basis: 'statute',
    inForce: since('1991-10-14'),
    source: childrenAct('37(4)'),
    checked: read(
      'the subsection as a law society quotes it word for word',
      'The day of the direction is day 1.',
    ),
    runsOn: nothingYet('No extract holds these directions.'),
    examples: [example('2026-10-30', '2026-12-24', 'the day itself is day 1, so it ends on a Thursday')],
  },
  {
    id: 'court.26w',
    title: 'Conclude care proceedings',
    kind: 'deadline',
    asks: 'The court is to dispose of the application by this day.',
    startsWhen: 'the application is issued',
    stopsWhen: 'the final order is made',
    limit: beginningWith(26, 'weeks'),
    permits: 'more time',
    mayPause: 'The court may extend it, believed to be by up to eight weeks at a time.',
    basis: 'statute',
    inForce: since('2014-04-22'),
    source: childrenAct('32(1)(a)(ii)'),
    checked: read(
      'section 32',
      'A duty on the court’s timetable. The day of issue is day 1, so 26 weeks end a day earlier than adding 26 weeks would say.',
    ),
    runsOn: nothingYet(
      'List 8 shows the legal status, not the day of issue; the census of 2026/27 collects it.',
    ),
    examples: [
      example('2020-06-01', '2020-11-29', 'the day itself is day 1, so it ends on a Sunday'),
      example('2023-09-01', '2024-02-29', 'the day itself is day 1, so it ends on a Thursday'),
    ],
  },
  {
    id: 'court.cmh',
    title: 'Case management hearing',
    kind: 'deadline',
    asks: 'Be ready for the case management hearing, which is between day 12 and day 18.',
    startsWhen: 'the application is issued',
    stopsWhen: 'the case management hearing is held',
    limit: beginningWith(18, 'working days'),
    basis: 'guidance',
    inForce: since('2014-04-22'),
    source: practiceDirection12A('case management hearing'),
    checked: unverified(
      'a firm’s page that names day 12 only',
      'The window of days 12 to 18, and that they are business days, was not confirmed.',
    ),
    runsOn: nothingYet('No extract holds hearings.'),
    examples: [example('2026-03-23', '2026-04-17', 'Good Friday and Easter Monday do not count')],
  },
])
