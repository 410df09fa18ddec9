import { isoDate } from '../../kernel/index.ts'
import type { AnnouncedFramework, Framework } from './framework.ts'
import { grades } from './grades.ts'
import { strand } from './strands.ts'

/** Ofsted's inspections of local authority children's services (ILACS), edition by edition. */
export const localAuthorityFrameworks: readonly Framework[] = [
  {
    id: 'local authority children’s services 2018',
    title: 'Inspecting local authority children’s services, 2018 to 2022',
    inForce: { from: isoDate('2018-01-01'), until: isoDate('2022-12-31') },
    strands: [strand.leaders, strand.helpAndProtection, strand.careAndCareLeavers, strand.overall],
    overall: strand.overall,
    grades,
    source: 'Ofsted, Inspecting local authority children’s services, 2018 edition',
    checked: '23 November 2026, against published reports of 2018 to 2022',
    examples: [
      {
        inspectedFrom: isoDate('2020-03-02'),
        because: 'care leavers are judged together with children in care',
      },
      {
        inspectedFrom: isoDate('2022-12-31'),
        because: 'the last day before care leavers had a judgement of their own',
      },
    ],
  },
  {
    id: 'local authority children’s services 2023',
    title: 'Inspecting local authority children’s services, January 2023 to March 2026',
    inForce: { from: isoDate('2023-01-01'), until: isoDate('2026-03-31') },
    strands: [strand.leaders, strand.helpAndProtection, strand.care, strand.careLeavers, strand.overall],
    overall: strand.overall,
    grades,
    source: 'Ofsted’s announcement of 2 December 2022 of a separate judgement for care leavers',
    checked:
      '23 November 2026, against published reports of 2023 to 2026 and a news report of the announcement',
    examples: [
      {
        inspectedFrom: isoDate('2023-01-01'),
        because: 'from this month care leavers are judged by themselves',
      },
      { inspectedFrom: isoDate('2024-04-15'), because: 'four strands and an overall judgement' },
      {
        inspectedFrom: isoDate('2026-03-16'),
        because: 'it began before April 2026, so it still has an overall judgement',
      },
    ],
  },
  {
    id: 'local authority children’s services 2026',
    title: 'Inspecting local authority children’s services, from April 2026',
    inForce: { from: isoDate('2026-04-01') },
    strands: [strand.leaders, strand.helpAndProtection, strand.care, strand.careLeavers],
    overall: undefined,
    grades,
    source: 'Ofsted’s announcement of November 2025 that overall judgements end',
    checked:
      '23 November 2026, against the first grades published under it and news of the announcement; its text was not read',
    examples: [
      { inspectedFrom: isoDate('2026-04-01'), because: 'the first day without an overall judgement' },
      { inspectedFrom: isoDate('2026-04-27'), because: 'four strands, and nothing overall' },
    ],
  },
]

export const announcedFrameworks: readonly AnnouncedFramework[] = [
  {
    title: 'Renewed framework for children and families services, 2027',
    perhapsFrom: isoDate('2027-01-01'),
    known:
      'Ofsted has announced it for 2027 and consulted on it in 2026; what it will judge is not known here.',
    source: 'Ofsted’s announcement, read in November 2026',
  },
]
