import { actionsOf } from '../../model/plan.ts'
import type { PlanAction } from '../../model/plan.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { actionPlace, eachArea, eachOpenAction } from '../places.ts'
import { action, actionId, measure, sketch } from '../sketch.ts'
import { activityStarts, alwaysVague, differenceWords, vagueAlone } from './words.ts'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Who does it may come first: 'Managers will continue to …'. Further on, a “will” is about somebody else. */
const beginning = (words: string): string => ` ${words.trim().split(' ').slice(0, 8).join(' ')} `

/** The verb that a text begins with, or that follows “will” or “shall” at its beginning, where it is one of the lists. */
function vagueIn(text: string): string | undefined {
  const words = ` ${plain(text)} `
  const saysWhatFor = / (so that|until|by|within) /.test(words)
  const verbs = saysWhatFor ? alwaysVague : [...alwaysVague, ...vagueAlone]
  const start = beginning(words)
  return verbs.find(
    (verb) =>
      start.startsWith(` ${verb} `) || start.includes(` will ${verb} `) || start.includes(` shall ${verb} `),
  )
}

const saysDifference = ({ text, measures }: PlanAction): boolean =>
  measures.some(({ target }) => target !== null) ||
  /\d/.test(text) ||
  differenceWords.some((word) => ` ${plain(text)} `.includes(` ${word} `))

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** The most words that can be read as one thing. */
const longest = 45

function twice({ whole }: PlanFacts): readonly Fault[] {
  const named = Map.groupBy(actionsOf(whole), ({ text }) => plain(text))
  return [...named].flatMap(([text, [first, ...same]]) =>
    first === undefined || text === ''
      ? []
      : same.map((each) => ({
          where: actionPlace(each, { form: 'edit#text' }),
          says: `It says the same as action ${first.reference}. Is one of them too many?`,
        })),
  )
}

const activity = (outcome: string): string | undefined =>
  activityStarts.find((start) => ` ${plain(outcome)} `.startsWith(` ${start} `))

const other = (text: string): PlanAction => action({ id: actionId(2), reference: '1.2', text })

/** What the plan says, and whether anyone can tell when it is done. */
export const wordingRules: readonly PlanRule[] = [
  {
    id: 'wording.vague',
    title: 'An action begins with a verb that can be done and seen',
    why: `One can explore or continue for ever. Verbs that are found: ${alwaysVague.join(', ')}; and where the text does not go on to say so that what, by when or until when, also ${vagueAlone.join(', ')}.`,
    toDo: 'Say what somebody will do, so that anyone can tell when it is done.',
    severity: 'should be looked at',
    looksAt: 'The wording of each action that is not delivered',
    finds: eachOpenAction(
      ({ text }) => {
        const verb = vagueIn(text)
        return verb === undefined
          ? undefined
          : `It begins with “${verb}”: how will anyone tell when it is done? Say what will be there that is not there today.`
      },
      { form: 'edit#text' },
    ),
    examples: {
      breaks: {
        says: '“Continue to embed supervision”',
        plan: sketch({ action: { text: 'Continue to embed supervision' } }),
      },
      holds: {
        says: '“Review every open plan so that none is older than six months”',
        plan: sketch({ action: { text: 'Review every open plan so that none is older than six months' } }),
      },
    },
  },
  {
    id: 'wording.no-difference',
    title: 'A change of practice says what will be different',
    why: 'Ofsted asks what became different for children, not what was done.',
    toDo: 'Go on with “so that …”, give a number, or join a measure with a target.',
    severity: 'worth knowing',
    looksAt: 'The wording of each change of practice that has no measure with a target',
    finds: eachOpenAction(
      (each) =>
        each.kind === 'practice change' && !saysDifference(each)
          ? 'It does not say what will be different for children: go on with “so that …”, or join a measure with a target.'
          : undefined,
      { form: 'edit#text' },
    ),
    examples: {
      breaks: {
        says: '“Strengthen management oversight”',
        plan: sketch({
          action: { text: 'Strengthen management oversight', measures: [measure({ target: null })] },
        }),
      },
      holds: {
        says: '“Record a decision so that the worker knows what comes next”',
        plan: sketch({ action: { text: 'Record a decision so that the worker knows what comes next' } }),
      },
    },
  },
  {
    id: 'wording.long',
    title: 'An action is one thing',
    why: `Of several things in one sentence, one is always done and one never. More than ${longest} words are found.`,
    toDo: 'Make an action of each.',
    severity: 'worth knowing',
    looksAt: 'The wording of each action that is not delivered',
    finds: eachOpenAction(
      ({ text }) =>
        countWords(text) > longest
          ? `It has ${countWords(text)} words. Is it one action, or several?`
          : undefined,
      { form: 'edit#text' },
    ),
    examples: {
      breaks: {
        says: 'An action of fifty words',
        plan: sketch({
          action: { text: `Audit ten plans so that ${'each is seen by a manager '.repeat(9)}` },
        }),
      },
      holds: { says: 'An action of twenty', plan: sketch() },
    },
  },
  {
    id: 'wording.twice',
    title: 'No action stands in the plan twice',
    why: 'Two owners of the same work each wait for the other.',
    toDo: 'Take one of them out, with the reason that it is the same.',
    severity: 'should be looked at',
    looksAt: 'The wording of all actions',
    finds: twice,
    examples: {
      breaks: {
        says: 'Two actions with the same words',
        plan: sketch({ area: { actions: [action(), other(`${action().text}.`)] } }),
      },
      holds: {
        says: 'Two with words of their own',
        plan: sketch({
          area: { actions: [action(), other('Show each team its ten plans, so that it can mend them')] },
        }),
      },
    },
  },
  {
    id: 'outcome.none',
    strategic: true,
    title: 'Every area says its outcome',
    why: 'Without it nobody knows when the finding is answered.',
    toDo: 'Say what will be so for children once it is.',
    severity: 'must be mended',
    looksAt: 'Each area',
    finds: eachArea(
      ({ outcome }) => (outcome.trim() === '' ? 'It does not say what will be so for children.' : undefined),
      { at: '#outcome', form: 'outcome#outcome' },
    ),
    examples: {
      breaks: { says: 'An empty outcome', plan: sketch({ area: { outcome: ' ' } }) },
      holds: { says: 'An outcome in a sentence', plan: sketch() },
    },
  },
  {
    id: 'outcome.activity',
    strategic: true,
    title: 'An outcome says what will be so, not what will be done',
    why: `Training that was given is no outcome. Beginnings that are found: ${activityStarts.join(', ')}.`,
    toDo: 'Say it of children: “Children …”, “Every plan …”.',
    severity: 'should be looked at',
    looksAt: 'The outcome of each area',
    finds: eachArea(
      ({ outcome }) => {
        const start = activity(outcome)
        return start === undefined
          ? undefined
          : `Its outcome begins with “${start}”, which is something to do. What will be so for children once it is done?`
      },
      { at: '#outcome', form: 'outcome#outcome' },
    ),
    examples: {
      breaks: {
        says: '“Deliver training in the practice model”',
        plan: sketch({ area: { outcome: 'Deliver training in the practice model.' } }),
      },
      holds: { says: '“Every child has a plan …”', plan: sketch() },
    },
  },
]
