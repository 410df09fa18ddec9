import { isoDate } from '../../../kernel/index.ts'
import type { PaperWork } from '../../model/index.ts'
import { clearanceLapsed, clearanceMissing, clearanceRefused, lateWithoutRoute } from '../find/work.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

const finance = { name: 'Section 151 officer', part: 'finance' } as const

const around = (said: Partial<PaperWork>): PaperWork => ({
  accessRules: true,
  papersDueOn: isoDate('2026-09-07'),
  day: isoDate('2026-09-01'),
  lateRoute: undefined,
  clearances: [],
  ...said,
})

const cleared = (standing: NonNullable<PaperWork['clearances']>[number]['standing']) =>
  sketch({
    parts: { finance: 'Reserves pay for it.' },
    work: around({ clearances: [{ ...finance, standing }] }),
  })

const late = (consents: boolean) =>
  sketch({
    publishedOn: isoDate('2026-09-10'),
    work: around({
      lateRoute: {
        id: 1,
        version: 1,
        circumstances: 'A court decided on Monday.',
        writtenOn: isoDate('2026-09-09'),
        writtenBy: 'Director',
        consent: consents
          ? { post: 'Leader', on: isoDate('2026-09-09'), words: 'It cannot wait.', stands: true }
          : undefined,
      },
    }),
  })

/** What was done around the paper before it goes out. */
export const workRules: readonly CheckRule[] = [
  {
    id: 'clearance.missing',
    title: 'Everybody who must clear a part has been asked and has answered',
    why: 'An implication that no specialist has read is the author’s guess.',
    severity: 'must be mended',
    toDo: 'Ask for the clearance on the page of clearances, or wait for the answer.',
    finds: clearanceMissing,
    examples: { breaks: cleared('not answered'), holds: cleared('cleared') },
  },
  {
    id: 'clearance.lapsed',
    title: 'Every clearance was given on the words and figures that stand',
    why: 'Whoever cleared it has not seen what it says now.',
    severity: 'must be mended',
    toDo: 'Have it cleared again: the clearer is shown what was changed.',
    finds: clearanceLapsed,
    examples: { breaks: cleared('lapsed'), holds: cleared('cleared, small corrections since') },
  },
  {
    id: 'clearance.refused',
    title: 'Nobody who was consulted has refused',
    why: 'A paper that goes out against its own specialists is decided on in the dark.',
    severity: 'must be mended',
    toDo: 'Change what was refused, and have it cleared again.',
    finds: clearanceRefused,
    examples: { breaks: cleared('not cleared'), holds: cleared('cleared with comments') },
  },
  {
    id: 'late.no-route',
    title: 'A late paper says why it is urgent, and the chair agrees',
    why: 'Without special circumstances and the chair’s word for them, which the minutes hold, it may not be considered (Local Government Act 1972, section 100B(4)(b); not yet checked against the source).',
    severity: 'must be mended',
    toDo: 'Say why it cannot wait on the page of clearances, and have the chair agree; or take it to the next meeting.',
    finds: lateWithoutRoute,
    examples: { breaks: late(false), holds: late(true) },
  },
]
