import { isoDate } from '../../../kernel/index.ts'
import {
  pastAsFuture,
  stillNotKnown,
  unbalancedBrackets,
  unexplainedLetters,
  unfinishedTitle,
  vacantYetFilled,
} from '../find/wording.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

/** Whole, current, consistent, and in words that every reader knows. */
export const wordingRules: readonly CheckRule[] = [
  {
    id: 'wording.title',
    title: 'The title is a whole phrase',
    why: 'It is what the agenda, the forward plan and every search page show.',
    severity: 'must be mended',
    toDo: 'Finish the title.',
    finds: unfinishedTitle,
    examples: {
      breaks: sketch({ title: 'Improvement plan in response to the areas' }),
      holds: sketch({ title: 'Improvement plan in response to the areas named by inspectors' }),
    },
  },
  {
    id: 'wording.brackets',
    title: 'Every bracket has its partner',
    why: 'A stray one shows that words were lost or that nobody read the page.',
    severity: 'should be looked at',
    toDo: 'Remove it, or put back what stood in it.',
    finds: unbalancedBrackets,
    examples: {
      breaks: sketch({ parts: { background: 'The board (and its group meets monthly.' } }),
      holds: sketch({
        parts: { background: 'The board (and its group) meets monthly: a) in public, b) in private.' },
      }),
    },
  },
  {
    id: 'wording.acronyms',
    title: 'Letters are spelled out where they are first used',
    why: 'Councillors, parents and journalists read this too.',
    severity: 'should be looked at',
    toDo: 'Write the words, with the letters in brackets behind them if they come again.',
    finds: unexplainedLetters,
    examples: {
      breaks: sketch({ parts: { analysis: 'The IRO challenges delay.' } }),
      holds: sketch({
        parts: { analysis: 'The Independent Reviewing Officer (IRO) challenges delay. The IRO reports.' },
      }),
    },
  },
  {
    id: 'wording.past-as-future',
    title: 'What lies before the meeting is not told as still to come',
    why: 'A paper written weeks ahead is read on the day; councillors will ask whether it happened.',
    severity: 'should be looked at',
    toDo: 'Say what did happen, or take it out.',
    finds: pastAsFuture,
    examples: {
      breaks: sketch({
        meetingOn: isoDate('2026-09-15'),
        parts: { analysis: 'A head of service is joining on 24th August 2026.' },
      }),
      holds: sketch({
        meetingOn: isoDate('2026-09-15'),
        parts: {
          analysis: 'A head of service joined on 24 August 2026. Reviews are due to end by October 2026.',
        },
      }),
    },
  },
  {
    id: 'wording.vacancies',
    title: 'A post is not vacant in one place and filled in another',
    why: 'The cost, the risk and the promise all hang on which is true.',
    severity: 'should be looked at',
    toDo: 'Say in both places how many posts of the kind are vacant on the day of the meeting.',
    finds: vacantYetFilled,
    examples: {
      breaks: sketch({
        parts: {
          analysis: 'A permanent team manager joins in August.',
          finance: 'Agency staff cover the vacant team manager posts.',
        },
      }),
      holds: sketch({
        meetingOn: isoDate('2026-09-15'),
        parts: {
          analysis: 'A permanent team manager joins in October 2026.',
          finance: 'Agency staff cover the vacant team manager posts.',
        },
      }),
    },
  },
  {
    id: 'wording.not-known',
    title: 'Nothing is left that nobody has told us',
    why: 'What the record does not hold is shown as not known, and is never guessed.',
    severity: 'must be mended',
    toDo: 'Enter it in the record, or edit the section.',
    finds: stillNotKnown,
    examples: {
      breaks: sketch({ parts: { background: 'The report was received on [?day the report was received].' } }),
      holds: sketch({ parts: { background: 'The report was received on 8 April 2026.' } }),
    },
  },
]
