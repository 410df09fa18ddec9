import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { FundingLineId } from './ids.ts'
import type { CoveredBy } from './model.ts'

const guarded = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: true,
  read: ['read funding'],
  insert: ['change funding'],
  change: ['change funding'],
})

/** Money and vacancies are read by everyone who reads the plan but those who only run the system. */
export const workforceTables: readonly ProtectedTable[] = [
  guarded('workforce.funding_line'),
  { ...guarded('workforce.funding_part'), remove: ['change funding'] },
  { ...guarded('workforce.funding_source'), remove: ['change funding'] },
  guarded('workforce.vacancy'),
]

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

type FundingRow = Versioned<FundingLineId> & {
  purpose: string
  note: string
  amount_pence: number
  amount_is_about: boolean
  starts_on: IsoDate
  years: number
}

type PartRow = Versioned<number> & {
  funding_line_id: FundingLineId
  what: string
  amount_pence: number
}

type SourceRow = Versioned<number> & {
  funding_line_id: FundingLineId
  name: string
  amount_pence: number | null
}

type VacancyRow = Versioned<number> & {
  post_id: number
  /** numeric: text on the way out, so that no figure is rounded. */
  full_time_equivalent: string | number
  from_on: IsoDate
  until_on: IsoDate | null
  covered_by: CoveredBy
  cost: string | null
  joins_words: string | null
  joins_by: IsoDate | null
}

/** Written to the tables, read from the views that show them as known at the viewer's date. */
export type WorkforceTables = {
  'workforce.funding_line': FundingRow
  'workforce.funding_line_known': FundingRow
  'workforce.funding_part': PartRow
  'workforce.funding_part_known': PartRow
  'workforce.funding_source': SourceRow
  'workforce.funding_source_known': SourceRow
  'workforce.vacancy': VacancyRow
  'workforce.vacancy_known': VacancyRow
}

/** The viewer's transaction, knowing this area's tables. */
export const workforceDb = (tx: ViewerTx) => tx.db.$extendTables<WorkforceTables>()
