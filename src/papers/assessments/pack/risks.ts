import type { DataRisk } from '../model/index.ts'
import type { PackFacts } from './facts.ts'

const severe = (likelihood: DataRisk['before']['likelihood']) => ({ likelihood, severity: 'severe' }) as const
const significant = (likelihood: DataRisk['before']['likelihood']) =>
  ({ likelihood, severity: 'significant' }) as const

/** From people who read or reckon. */
const fromReaders = ({ withheldUpTo }: PackFacts): readonly DataRisk[] => [
  {
    risk: 'Somebody opens a child’s record without need',
    before: significant('probable'),
    measures:
      'Row security by role, team and restriction in the database; every read recorded with its reason. [?who looks through the record of reads, and how often]',
    residual: significant('possible'),
  },
  {
    risk: 'A child is worked out from small numbers in a public paper, alone or together with earlier ones',
    before: significant('probable'),
    measures: `Counts from 1 to ${withheldUpTo} are withheld with whatever gives them away, held against everything released before; the checker flags a handful of children told in words.`,
    residual: significant('remote'),
  },
  {
    risk: 'Where a carer lives, or who adopted whom, reaches somebody who must not know',
    before: severe('possible'),
    measures:
      'Kept apart from the child’s record, for the few roles whose work it is; elected members, partners and administrators never open either.',
    residual: severe('remote'),
  },
]

/** From how records are kept. */
const fromKeeping: readonly DataRisk[] = [
  {
    risk: 'The database or a backup is taken',
    before: severe('possible'),
    measures:
      'One database, no outside service, passwords kept as hashes only, a backup role of its own. [?encryption of disks and backups, patching, and who has the machine’s keys]',
    residual: severe('remote'),
  },
  {
    risk: 'A wrong or mixed-up record leads to a wrong decision about a child',
    before: significant('possible'),
    measures:
      'Files are checked before they go in and can be reversed; numbers are joined only by a person and parted again; what is not known is said so; each fact leads to its file and row.',
    residual: significant('remote'),
  },
  {
    risk: 'Records are kept for longer than anybody needs them',
    before: significant('probable'),
    measures:
      'A rule of months, a plan approved by a second person, removal in every version with proof. [?that the rule is set, and who draws up the plan each year]',
    residual: significant('remote'),
  },
  {
    risk: 'Staff are watched through measures told by worker',
    before: significant('possible'),
    measures:
      'A worker’s figures are for that worker’s own line of management, worked out for the page, never stored and part of no paper.',
    residual: significant('remote'),
  },
]

/** Risks to people, with what the product does about each, and what only the council can do, marked. */
export const packRisks = (facts: PackFacts): readonly DataRisk[] => [...fromReaders(facts), ...fromKeeping]
