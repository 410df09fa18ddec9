import { Page, sentenceCase, useFrame } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate, lowerFirst } from '../../../kernel/index.ts'
import { agedInWords } from '../../model/age.ts'
import { groupOf } from '../../model/clock-groups.ts'
import { nextAction } from '../../model/next-action.ts'
import type { ChildLine } from '../../model/child-line.ts'
import { isToldOf } from '../../model/child-line.ts'
import { ToldUpTo } from '../told-up-to.tsx'
import { Clocks } from './clocks.tsx'
import { Head, Marked, Next } from './head.tsx'
import { Picture } from './picture.tsx'
import { Readings } from './readings.tsx'
import { Story } from './story.tsx'

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

const leftOffIn = ({ listsWrong }: ChildLine) => listsWrong.find(({ lastWith }) => lastWith !== undefined)

/** That no list leaves anything open says nothing where one left the child off before its end. */
const statusOf = (line: ChildLine): string => {
  const { standing, before, died } = line.head
  if (died) return 'recorded as having died'
  const leftOff = leftOffIn(line)
  if (leftOff && standing?.status === 'no open work') return lowerFirst(leftOff.words)
  return standing?.status ?? (before ? 'on no list' : 'nothing known')
}

/** What the picture shows, as one would say it. */
function sentenceOf(line: ChildLine, asAt: IsoDate): string {
  const { entries, clocks, told } = line
  const of = (lane: string) => entries.filter((entry) => entry.lane === lane).length
  const late = clocks.filter((clock) => groupOf(clock, asAt) === 'late').length
  const enteredLate = entries.filter(({ entered }) => entered?.daysLate !== undefined).length
  const parts = [
    statusOf(line),
    of('Placements') > 0 && count(of('Placements'), 'placement'),
    of('Assessments') > 0 && count(of('Assessments'), 'assessment'),
    of('Section 47 and conferences') > 0 &&
      count(
        of('Section 47 and conferences'),
        'section 47 enquiry or conference',
        'section 47 enquiries and conferences',
      ),
    late > 0 && `${count(late, 'time limit')} late`,
    enteredLate > 0 && `${count(enteredLate, 'entry', 'entries')} made late`,
  ]
  const says = `${parts.filter((part) => part !== false).join(', ')}.`
  return told.newestOn === undefined
    ? `No extract tells of ${longDate(asAt)}: ${says}`
    : `As extracts up to ${longDate(told.newestOn)} tell it: ${says}`
}

const Ways = ({ line }: { readonly line: ChildLine }) => {
  const { childId, caseAddress, may, head, pages } = line
  const about = new URLSearchParams({ child: head.councilId }).toString()
  const ways = [
    ...pages,
    may.challenge && { href: `/challenges/new?${about}`, text: 'Raise a challenge about this child' },
    may.readAddress && { href: `/children/${childId}/address`, text: 'Where the child’s carer lives' },
    may.readFamily && { href: `/children/${childId}/adoptive-family`, text: 'The adoptive family' },
    may.restrict && {
      href: `/children/${childId}/restriction`,
      text: head.restricted ? 'Who may read this restricted record' : 'Restrict this record',
    },
  ]
  return (
    <ul class="govuk-list los-screen-only">
      {caseAddress !== undefined && (
        <li>
          <a class="govuk-link" href={caseAddress} rel="noreferrer noopener">
            Open child {head.councilId} in the case system
          </a>
        </li>
      )}
      {ways.map(
        (way) =>
          way && (
            <li>
              <a class="govuk-link" href={way.href}>
                {way.text}
              </a>
            </li>
          ),
      )}
    </ul>
  )
}

const captionOf = (line: ChildLine, asAt: IsoDate) => {
  const status = sentenceCase(statusOf(line))
  return `${status}, ${agedInWords(line.head.birth, line.head.died?.on ?? asAt)}`
}

/**
 * One child's record: who, what to do first, the whole time in a picture, the time limits, and every entry with its source.
 */
export const ChildPage = ({ line }: { readonly line: ChildLine }) => {
  const { asAt } = useFrame()
  const { head, siblings, entries, clocks, duties, onMonday, readings, told } = line
  return (
    <Page
      title={`Child ${head.councilId}`}
      heading={head.name === undefined ? `Child ${head.councilId}` : `${head.name}, child ${head.councilId}`}
      caption={captionOf(line, asAt)}
      breadcrumbs={[{ text: 'Children', href: '/children' }]}
    >
      <ToldUpTo told={told} />
      <Marked head={head} />
      <div class="los-child-top">
        <Head
          head={head}
          siblings={siblings}
          asAt={asAt}
          told={told}
          onMonday={onMonday}
          leftOff={leftOffIn(line)}
          seenBefore={entries.findLast(({ lane }) => lane === 'Visits')?.on}
        />
        <div class="los-child-top__first">
          <Next next={nextAction(onMonday.next, clocks, duties, asAt)} known={isToldOf(line)} />
          <Ways line={line} />
        </div>
      </div>
      <Picture sentence={sentenceOf(line, asAt)} entries={entries} clocks={clocks} asAt={asAt} />
      <div class="los-child-body">
        <Story entries={entries} told={told} />
        <Clocks clocks={clocks} asAt={asAt} known={isToldOf(line)} />
      </div>
      {readings && <Readings readings={readings} />}
    </Page>
  )
}
