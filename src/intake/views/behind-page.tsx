import { DataTable, Day, Page, type Column } from '../../design/index.ts'
import type { Import, ImportState } from '../import/model.ts'
import { mostNamed, type BehindQuestion, type ChildBehind } from '../model/behind.ts'
import { counted, listName, titleOf } from './words.ts'

export interface BehindPageProps {
  readonly held: Import
  readonly question: BehindQuestion
  readonly children: readonly ChildBehind[]
  /** Whether the children's records have pages. */
  readonly linked: boolean
}

const titles: Readonly<Record<BehindQuestion['what'], string>> = {
  limits: 'Children whose time limits change',
  changed: 'Rows that change',
  gone: 'Rows that are gone',
}

type Ledes = Readonly<Record<BehindQuestion['what'], string>>

const before: Ledes = {
  limits: 'A limit of theirs begins, ends, or has another day by what the file says.',
  changed: 'The record has them already, and the file says something else.',
  gone: 'The record has them, they would still belong in the list, and the file does not have them.',
}
const applied: Ledes = {
  limits: 'A limit of theirs began, ended, or got another day when the file was applied.',
  changed: 'The record had them already, and the file that was applied said something else.',
  gone: 'The record had them, they still belonged in the list, and the file that was applied did not have them.',
}
const reversed: Ledes = {
  limits: `${applied.limits} It was taken back since.`,
  changed: `${applied.changed} It was taken back since.`,
  gone: `${applied.gone} It was taken back since.`,
}
const thrownAway: Ledes = {
  limits: 'A limit of theirs would have begun, ended, or got another day. The file was thrown away.',
  changed: 'The record had them already, and the file said something else. It was thrown away.',
  gone: 'The record had them, and the file did not have them. It was thrown away.',
}
const ledes: Readonly<Record<ImportState, Ledes>> = {
  ...{ checking: before, checked: before, refused: before },
  ...{ applied, reversed, 'thrown away': thrownAway },
}

/** What a page of them says first: whether the file did it, or would. */
export const ledesOf = (state: ImportState): Ledes => ledes[state]

/** The children behind a count of what an extract comes to. */
export const BehindPage = ({ held, question, children, linked }: BehindPageProps) => (
  <Page
    title={titles[question.what]}
    caption={question.what === 'limits' ? titleOf(held) : listName(question.list)}
    lede={ledesOf(held.state)[question.what]}
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: titleOf(held), href: `/intake/${held.id}` },
      { text: titles[question.what] },
    ]}
  >
    <DataTable
      caption={counted(children.length, question.what === 'limits' ? 'child' : 'row', of(question))}
      rows={children}
      empty={<p class="govuk-body">There is none that you may see.</p>}
      columns={columnsOf(question, children, linked)}
    />
    <p class="govuk-body">
      Children whose record you may not open are not named, nor those whose record was removed since under the
      retention rule, nor those who are new with this file. At most {mostNamed} are named.
    </p>
  </Page>
)

const of = ({ what }: BehindQuestion) => (what === 'limits' ? 'children' : 'rows')

function columnsOf(
  { what }: BehindQuestion,
  children: readonly ChildBehind[],
  linked: boolean,
): readonly Column<ChildBehind>[] {
  const dated = children.some(({ on }) => on !== null)
  return [
    { head: 'Child', cell: (child) => (linked ? <ToChild {...child} /> : child.councilId) },
    ...(dated
      ? [{ head: 'Day of the row', cell: ({ on }: ChildBehind) => (on ? <Day day={on} /> : '–') }]
      : []),
    ...(dated && what === 'gone'
      ? [
          {
            head: 'In the file with',
            cell: ({ movedTo }: ChildBehind) => (movedTo ? <Day day={movedTo} /> : '–'),
          },
        ]
      : []),
    { head: 'Team', cell: ({ team }) => team ?? 'No team named' },
  ]
}

const ToChild = ({ childId, councilId }: ChildBehind) => (
  <a class="govuk-link" href={`/children/${childId}`}>
    {councilId}
  </a>
)
