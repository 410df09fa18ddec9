import { WarningText } from '../../design/index.ts'
import type { Shown, ToldUpTo as Told } from '../model/told-up-to.ts'
import { extractDayInWords, isOld, whatFollows } from '../model/told-up-to.ts'
import { MarkedOnPaper } from './marked-on-paper.tsx'

/** What to do about it, which changes nothing of what was known before; on paper nobody can follow a link. */
const ToDo = ({ told: { mayLoad, asAt, knownAt, today } }: { readonly told: Told }) => {
  if (knownAt < today) return null
  const which = asAt === today ? 'a newer extract' : 'an extract of that time'
  if (!mayLoad) return <>Ask whoever loads the council’s extracts for {which}.</>
  return (
    <a class="govuk-link los-screen-only" href="/intake">
      Load {which}
    </a>
  )
}

/** Of which children a list is, where its reader sees some across teams: nobody may take them for the whole service. */
export const OfWhom = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : <p class="govuk-body los-of-whom">{words}</p>

/** What a list of children says of itself: of whom it is, and of which day its extracts are. */
export const ListTold = ({ told }: { readonly told: Told }) => (
  <>
    <OfWhom words={told.ofWhom} />
    <ToldUpTo told={told} />
  </>
)

/**
 * Of which day the newest extract is by which the page goes: a quiet sentence while it is fresh; a warning where it is old,
 * and where none tells of the day looked at. On paper, the mark of a page about children.
 */
export const ToldUpTo = (props: { readonly told: Told; readonly shown?: Shown }) => (
  <>
    <OfWhichDay {...props} />
    {props.shown !== 'numbers' && <MarkedOnPaper />}
  </>
)

const OfWhichDay = ({ told, shown }: { readonly told: Told; readonly shown?: Shown }) => {
  const says = extractDayInWords(told)
  const follows = whatFollows(told, shown)
  const quiet = told.newestOn !== undefined && !isOld(told)
  if (quiet)
    return (
      <p class="govuk-body los-told">
        {says} {follows}
      </p>
    )
  return (
    <div class="los-told los-told--stands-out">
      <WarningText>{says}</WarningText>
      <p class="govuk-body">
        {follows} <ToDo told={told} />
      </p>
    </div>
  )
}
