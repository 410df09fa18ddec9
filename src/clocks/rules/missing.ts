import { missingGuidance } from './guidance.ts'
import { clocks, boundary, calendarDays, holiday, leapDay, ordinary, secondary, since } from './writing.ts'

/** When a child who was missing has come back. */
export const missingClocks = clocks([
  {
    id: 'missing.rhi',
    title: 'Return home interview',
    kind: 'deadline',
    asks: 'Offer the child an interview with someone independent, and hold it if the child agrees.',
    startsWhen: 'the missing child is found or returns',
    stopsWhen: 'the return interview is held or declined',
    limit: calendarDays(3),
    hours: 72,
    basis: 'guidance',
    inForce: since('2014-01-01'),
    source: missingGuidance('return home interviews'),
    checked: secondary(
      'a national charity’s report and a joint procedure',
      'The hours do not stop at weekends. The duty is to offer: offered, accepted and declined are told apart. About 63 in 100 were in time nationally in 2023-24.',
    ),
    runsOn: {
      starts: ['return interview offered', 'return interview accepted'],
      stops: ['return interview accepted'],
      how: 'List 8 says only whether an interview was offered and accepted after the last episode: the hours need the return’s day and hour, which are recorded here.',
    },
    examples: [
      ordinary('2025-06-06', '2025-06-09', 'every day counts, weekends too'),
      boundary('2025-09-11', '2025-09-14', 'it ends on a Sunday, and is not moved'),
      holiday('2026-03-31', '2026-04-03', 'it ends on Good Friday, and is not moved'),
      leapDay('2024-02-27', '2024-03-01', '29 February 2024 is one of the days'),
    ],
  },
])
