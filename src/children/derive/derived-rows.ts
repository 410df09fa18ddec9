import type { DatedRow, DatedTable, Json } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { day, text } from '../facts/fact-table.ts'
import { fingerprintOf } from '../facts/fingerprint.ts'
import type { RunningClock } from './running-clocks.ts'
import type { Summary } from './summary.ts'

/** Computed limits, kept like any other fact: a limit whose start moved is a new one, and the old stays known. */
export const running = {
  table: 'clocks.running',
  owner: 'child_id',
  columns: [
    text('rule'),
    day('rule_from'),
    day('started_on'),
    day('due_on'),
    day('met_on'),
    text('not_known'),
    text('basis'),
    day('said_from'),
    day('stops_on'),
    text('stops'),
  ],
} as const satisfies DatedTable

function row(
  owner: number,
  startsOn: IsoDate | undefined,
  occurrence: number,
  values: readonly Json[],
): DatedRow {
  return { owner, startsOn, occurrence, fingerprint: fingerprintOf(values), sourceRow: undefined, values }
}

export function summaryRow(childId: number, each: Summary): DatedRow {
  return row(childId, undefined, 1, [
    each.status,
    each.inCare,
    each.onPlan,
    each.inNeed,
    each.beingAssessed,
    each.leavingCare,
    each.teamName,
    each.workerName,
    each.lastSeenOn,
  ])
}

/** Clocks of one child that started on one day are told apart by their order, which is that of their rules' ids. */
export function clockRows(childId: number, clocks: readonly RunningClock[]): readonly DatedRow[] {
  const byStart = Map.groupBy(clocks, ({ startedOn }) => startedOn)
  return [...byStart].flatMap(([startedOn, together]) =>
    together
      .toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
      .map((clock, at) =>
        row(childId, startedOn, at + 1, [
          clock.rule,
          clock.ruleFrom ?? null,
          clock.startedOn,
          clock.dueOn ?? null,
          clock.metOn ?? null,
          clock.dueOn === undefined ? clock.notKnown : (clock.onceDue ?? null),
          clock.basis,
          clock.saidFrom ?? null,
          clock.stops?.on ?? null,
          clock.stops?.of ?? null,
        ]),
      ),
  )
}
