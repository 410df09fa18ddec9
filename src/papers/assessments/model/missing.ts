import { parseText } from '../../document/index.ts'
import { runsOf } from '../../document/wording.ts'
import type { Assessment } from './assessment.ts'
import { formOf, standingSignature } from './assessment.ts'
import { groups } from './groups.ts'
import { highRemains } from './risk.ts'

type Asked = Pick<Assessment, 'kind' | 'said' | 'signatures'>

/** Places in a text that somebody must still complete: `[?how many children]`. */
export const toComplete = (text: string): readonly string[] =>
  parseText(text)
    .flatMap(runsOf)
    .flatMap((run) => (run.kind === 'gap' ? [run.text] : []))

/** What a screening still needs before its outcome can be signed. */
export const missingInScreening = (assessment: Asked): readonly string[] =>
  formOf(assessment)
    .screening.filter(({ id }) => {
      const given = assessment.said.screening[id]
      return given === undefined || given.answer === 'not known' || given.because.trim() === ''
    })
    .map(({ asks }) => `The question “${asks}” needs an answer and its reason`)

function missingInSections({ kind, said }: Asked): readonly string[] {
  return formOf({ kind }).sections.flatMap(({ id, title, mandatory }) => {
    const text = said.sections[id] ?? ''
    if (text.trim() === '') return mandatory ? [`“${title}” is not written yet`] : []
    return toComplete(text).map((gap) => `“${title}” still needs: ${gap}`)
  })
}

function missingInRisks({ kind, said }: Asked): readonly string[] {
  if (!formOf({ kind }).hasRisks) return []
  if (said.risks.length === 0) return ['No risk to people is named yet']
  return said.risks.flatMap(({ risk, measures }) => [
    ...(measures.trim() === '' ? [`Nothing is said to be done about “${risk}”`] : []),
    ...[risk, measures].flatMap(toComplete).map((gap) => `A risk still needs: ${gap}`),
  ])
}

function missingInGroups({ kind, said }: Asked): readonly string[] {
  if (!formOf({ kind }).hasGroups) return []
  return groups.flatMap(({ id, name }) => {
    const about = said.groups[id]
    if (about === undefined || about.effect === 'not known')
      return [`What it means for “${name}” is not known`]
    if (about.evidence.trim() === '') return [`“${name}” has no evidence`]
    return about.effect === 'worse' && about.mitigation.trim() === ''
      ? [`“${name}” is worse off, and nothing is said to be done about it`]
      : []
  })
}

/** What the words themselves still need: for advice, and before anybody signs the whole. */
export const missingInWords = (assessment: Asked): readonly string[] => [
  ...(standingSignature(assessment, 'screening')
    ? []
    : ['The screening is not signed, or was changed since']),
  ...missingInSections(assessment),
  ...missingInRisks(assessment),
  ...missingInGroups(assessment),
]

/** What keeps the whole from being signed; nothing is left to say once the list is empty. */
export function missingBeforeSigning(assessment: Asked): readonly string[] {
  const { adviser } = formOf(assessment)
  const advised = adviser === undefined || standingSignature(assessment, 'advice') !== undefined
  return [
    ...missingInWords(assessment),
    ...(advised ? [] : [`The advice of ${adviser} is not given, or was given on other words`]),
  ]
}

/** The Commissioner is consulted where a high risk remains: said from the risks, never picked. */
export const commissionerWords = ({ said }: Pick<Assessment, 'said'>): string =>
  said.risks.length === 0
    ? 'No risk is named yet, so nothing can be said about consulting the Information Commissioner.'
    : highRemains(said.risks)
      ? 'A high risk remains after every measure: the Information Commissioner must be consulted before anything begins.'
      : 'No high risk remains after the measures: the Information Commissioner need not be consulted first.'
