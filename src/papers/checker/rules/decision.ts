import { isoDate } from '../../../kernel/index.ts'
import { known, notKnown } from '../../model/index.ts'
import {
  informsOnly,
  nobodyMayFinalise,
  noExemptCategory,
  noOptions,
  noRecommendation,
  noThreshold,
  noUrgency,
  publishedLate,
  statutoryDayMissing,
} from '../find/decision.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

const statement = { what: 'written statement', on: isoDate('2026-10-22') }
const meetingOn = isoDate('2026-09-15')
const approval = '1. Approves the improvement plan.'

/** What is decided, by whom, by when, and whether the public was told in time. */
export const decisionRules: readonly CheckRule[] = [
  {
    id: 'decision.information-only',
    title: 'A paper that asks for a decision does not say it is for information only',
    why: 'A decision taken on a paper for information can be challenged, and those who read only that line stay away.',
    severity: 'must be mended',
    toDo: 'Say in the consultation section whom you asked, and take the words out.',
    finds: informsOnly,
    examples: {
      breaks: sketch({
        parts: { recommendations: approval, consultation: 'This report is for information only.' },
      }),
      holds: sketch({
        parts: {
          recommendations: '1. Notes the progress made.',
          consultation: 'This report is for information only.',
        },
      }),
    },
  },
  {
    id: 'decision.recommendation',
    title: 'The paper says what is to be decided',
    why: 'Without a recommendation there is nothing to minute.',
    severity: 'must be mended',
    toDo: 'Write each decision as a numbered recommendation that begins with a verb.',
    finds: noRecommendation,
    examples: {
      breaks: sketch({ parts: { purpose: 'To approve the plan.' } }),
      holds: sketch({ parts: { recommendations: approval } }),
    },
  },
  {
    id: 'decision.options',
    title: 'A decision comes with the other options',
    why: 'A choice is reasonable only if the alternatives were seen, doing nothing among them.',
    severity: 'must be mended',
    toDo: 'Name at least one other option and say why it is not recommended.',
    finds: noOptions,
    examples: {
      breaks: sketch({ parts: { recommendations: approval, 'alternative options': 'Not applicable.' } }),
      holds: sketch({
        parts: {
          recommendations: approval,
          'alternative options': 'Doing nothing would breach the duty to send a plan.',
        },
      }),
    },
  },
  {
    id: 'decision.delegation',
    title: 'Somebody may finalise a plan that is due after the meeting',
    why: 'Partners and ministers comment until the last day; without delegation every change needs another meeting.',
    severity: 'should be looked at',
    toDo: 'Recommend that a named post, with the portfolio holder, may finalise the plan before it is due.',
    finds: nobodyMayFinalise,
    examples: {
      breaks: sketch({ meetingOn, statutoryDates: [statement], parts: { recommendations: approval } }),
      holds: sketch({
        meetingOn,
        statutoryDates: [statement],
        parts: {
          recommendations: `${approval}\n2. Delegates its final wording to the Director of Children’s Services.`,
        },
      }),
    },
  },
  {
    id: 'decision.statutory-date',
    title: 'The day that the law sets is in the paper, and is the right one',
    why: 'A plan sent late breaks a statutory duty; the day is counted from receipt of the report, not from its publication.',
    severity: 'must be mended',
    toDo: 'Name the day that the clock gives. If the day is wrong, correct when the report was received.',
    finds: statutoryDayMissing,
    examples: {
      breaks: sketch({
        statutoryDates: [statement],
        parts: { 'next steps': 'The plan will be submitted to Ofsted by 29 October 2026.' },
      }),
      holds: sketch({
        statutoryDates: [statement],
        parts: { 'next steps': 'The plan will be submitted to Ofsted by 22 October 2026.' },
      }),
    },
  },
  {
    id: 'decision.key-decision',
    title: 'A decision that spends money records why it is not a key decision',
    why: 'Significant spending needs 28 clear days’ notice (SI 2012/2089, regulations 8 and 9); No cannot be checked without the threshold.',
    severity: 'must be mended',
    toDo: 'Record the council’s threshold and how this decision compares with it.',
    finds: noThreshold,
    examples: {
      breaks: sketch({
        header: { keyDecision: known({ answer: 'no', because: notKnown }) },
        parts: { recommendations: '1. Approves £49,000 for training.' },
      }),
      holds: sketch({
        header: { keyDecision: known({ answer: 'no', because: known('Below the threshold of £100,000.') }) },
        parts: { recommendations: '1. Approves £49,000 for training.' },
      }),
    },
  },
  {
    id: 'decision.urgency',
    title: 'A decision outside the forward plan says why it is urgent and who agreed',
    why: 'The public was not told beforehand; the law lets that pass only for a reason and with consent (SI 2012/2089, regulations 10 and 11).',
    severity: 'must be mended',
    toDo: 'Give the reason, and record that the scrutiny chair or the chief executive agreed.',
    finds: noUrgency,
    examples: {
      breaks: sketch({
        header: {
          forwardPlan: known({
            listed: 'no',
            chiefExecutiveApproved: known('yes'),
            scrutinyChairApproved: notKnown,
            reasonForUrgency: known('N/A'),
          }),
        },
      }),
      holds: sketch({
        header: {
          forwardPlan: known({
            listed: 'no',
            chiefExecutiveApproved: known('yes'),
            scrutinyChairApproved: known('yes'),
            reasonForUrgency: known('The plan is due before the next meeting.'),
          }),
        },
      }),
    },
  },
  {
    id: 'decision.exempt',
    title: 'Exempt information has its category and its public-interest reason',
    why: 'The public may be kept out only for a category of Schedule 12A to the Local Government Act 1972, weighed against the public interest.',
    severity: 'must be mended',
    toDo: 'Choose the category, and say why keeping it private serves the public more than publishing it.',
    finds: noExemptCategory,
    examples: {
      breaks: sketch({
        header: { exempt: known({ answer: 'yes', categories: [], publicInterest: notKnown }) },
      }),
      holds: sketch({
        header: {
          exempt: known({
            answer: 'yes',
            categories: [2],
            publicInterest: known('A child could be recognised.'),
          }),
        },
      }),
    },
  },
  {
    id: 'decision.publication',
    title: 'The paper is published five clear days before the meeting',
    why: 'Agenda and reports must be open for five clear days (SI 2012/2089, regulations 6 and 7); neither the day of publication nor the day of the meeting counts.',
    severity: 'must be mended',
    toDo: 'Publish by the day named, or have the chair agree to a late item and print the reason.',
    finds: publishedLate,
    examples: {
      breaks: sketch({ meetingOn: isoDate('2020-06-16'), publishedOn: isoDate('2020-06-09') }),
      holds: sketch({ meetingOn: isoDate('2020-06-16'), publishedOn: isoDate('2020-06-08') }),
    },
  },
]
