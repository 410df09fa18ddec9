import { InsetText, KeyFacts, WarningText } from '../../design/index.ts'
import { sameFileAsText } from '../import/in-words.ts'
import type { Preview } from '../import/model.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { muchGone } from '../model/much-gone.ts'
import { Decide, type CheckedProps } from './decide.tsx'
import { ColumnsFound } from './columns-found.tsx'
import { ColumnsThatChange } from './columns-that-change.tsx'
import { Comparison } from './comparison.tsx'
import { CheckedEarlier } from './checked-earlier.tsx'
import { DayInDoubt } from './day-in-doubt.tsx'
import { ListsRead } from './lists-read.tsx'
import { Respelled } from './respelled.tsx'
import { ProblemSummaryTable } from './problem-summary.tsx'
import { TeamsToMap } from './team-form.tsx'
import { annexLists, isUnderstood } from '../annex-a/index.ts'
import { inShort } from './in-short.ts'
import { counted, daysInWords, figure, leadsTo, listName } from './words.ts'

/** What applying the file would do, and the two ways on. */
export const Checked = ({ shown, why }: CheckedProps) => {
  const { held } = shown
  const { preview } = held
  if (!preview) return null
  return (
    <>
      <KeyFacts facts={inShort(shown, preview)} />
      {shown.mayApprove && (
        <p class="govuk-body los-screen-only">
          <a class="govuk-link" href="#decide">
            Put it into the record, or not
          </a>
        </p>
      )}
      <Warnings shown={shown} preview={preview} />
      <ProblemSummaryTable shown={shown} total={preview.problems} />
      {shown.mayChange && (
        <TeamsToMap from={held.id} named={preview.teams} teams={shown.teams} mapping={shown.mapping} />
      )}
      <div id="lists">
        <ListsRead lists={preview.lists} />
        <NotTold lists={preview.lists} />
      </div>
      <div id="compared">
        <Comparison comparison={preview.comparison} leadsTo={leadsTo(shown)} />
      </div>
      <ColumnsThatChange shown={shown} />
      <ColumnsFound importId={held.id} lists={preview.lists} mayChange={shown.mayChange} />
      <Decide shown={shown} preview={preview} why={why} />
    </>
  )
}

/** Lists that stand in the file, and of which nothing can go in. */
const Unread = ({ lists }: Pick<Preview, 'lists'>) => {
  const unread = lists.filter(({ rows, rejected }) => rows > 0 && rejected === rows)
  return (
    <>
      {unread.map(({ list, rows }) => (
        <WarningText>
          {listName(list)}: nothing of it can go in. Left out: {counted(rows, 'row')}. What is held of the
          list stays as it is; the problems below say why.
        </WarningText>
      ))}
    </>
  )
}

/** Columns without which the record knows less from the day of the file on than it did before. */
const ColumnsNotThere = ({ lists }: Pick<Preview, 'lists'>) => {
  const without = lists.filter(isUnderstood).flatMap(({ list, mapping }) => {
    const columns = annexLists.find(({ number }) => number === list)?.columns ?? []
    const missing = columns.filter(
      ({ heading, since }) => since === undefined && mapping.every((each) => each.missing.includes(heading)),
    )
    return missing.length === 0 ? [] : [{ list, headings: missing.map(({ heading }) => heading) }]
  })
  if (without.length === 0) return null
  return (
    <InsetText>
      Columns are missing. What they tell is not known from the day of the file on, also where it is known
      today:
      <ul class="govuk-list govuk-list--bullet">
        {without.map(({ list, headings }) => (
          <li>
            {listName(list)}: {headings.map((heading) => `“${heading}”`).join(', ')}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

const Warnings = ({ shown, preview }: { readonly shown: ImportShown; readonly preview: Preview }) => (
  <>
    <DayInDoubt preview={preview} />
    <CheckedEarlier preview={preview} mayChange={shown.mayChange} />
    {shown.later.length > 0 && (
      <WarningText>
        A later extract is in the record already (as at {daysInWords(shown.later)}). This one would be
        back-loaded: it says how things stood from its own day until that one. Nothing that the later one says
        changes; what had aged out of its lists by then stays known.
      </WarningText>
    )}
    {shown.later.length === 0 && preview.backLoaded && (
      <InsetText>
        The day of this file is long before today. It would be back-loaded: what it tells was known here only
        from today on.
      </InsetText>
    )}
    {shown.inPlaceOf.length > 0 && (
      <WarningText>
        A file for the same day is in the record already: {shown.inPlaceOf.join(', ')}. This one comes in its
        place, for the lists that it has. What only that file said holds no longer from its day on, however
        long ago it ended: it is counted as “gone” below. It stays known as it was until now.
      </WarningText>
    )}
    {sameFileAsText(shown.sameFile).map((sentence) => (
      <WarningText>{sentence}</WarningText>
    ))}
    {!shown.holds && (
      <InsetText>
        Another extract went in or was taken back since this was checked, so that the counts below no longer
        hold. Check it once more before you apply it.
      </InsetText>
    )}
    <Unread lists={preview.lists} />
    <ColumnsNotThere lists={preview.lists} />
    <Respelled shown={shown} preview={preview} />
    <Missing {...preview} />
  </>
)

/** Rows that the file should have and does not: here and there one is taken out; much of a list is another file. */
const Missing = ({ comparison, respelled }: Pick<Preview, 'comparison' | 'respelled'>) => {
  if (comparison.every(({ unexplained }) => unexplained === 0)) return null
  const much = muchGone(comparison)
  const follows =
    'They are counted as “gone” below: once the file is applied, they hold no longer from its day on.'
  if (much.length === 0)
    return (
      <InsetText>
        Some rows are in the record and not in this file, although they would still belong in it. {follows}
      </InsetText>
    )
  return (
    <>
      <WarningText>
        Much of what is held is not in this file. A file of another council, of some teams only or of another
        day looks like this: see that it is the right one.
        {respelled === undefined &&
          ' So does a file with other numbers for the same children: nobody is joined by that.'}
      </WarningText>
      <p class="govuk-body">
        In the record, and not in the file, although they would still belong in it. {follows}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {much.map(({ list, missing, held }) => (
          <li>
            {listName(list)}: {figure(missing)} of {counted(held, 'row')}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Lists of which the file says nothing at all: told beside what it has, so that nobody takes them for empty. */
const NotTold = ({ lists }: Pick<Preview, 'lists'>) => {
  const told = new Set(lists.map(({ list }) => list))
  const untold = annexLists.filter(({ number }) => !told.has(number))
  if (untold.length === 0) return null
  return (
    <>
      <p class="govuk-body">
        The file tells nothing of {counted(untold.length, 'list')}. What is held of{' '}
        {untold.length === 1 ? 'it' : 'them'} stays as it is; what cannot be worked out from this file:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {untold.map(({ number, neededFor }) => (
          <li>
            {listName(number)}: {neededFor}
          </li>
        ))}
      </ul>
    </>
  )
}
