import type { ConsultationFacts, NotAskedFacts } from './facts.ts'

/** Told of a group that was asked, or of one that was not, with the reason. */
type Entry = Omit<ConsultationFacts, 'id'> | Omit<NotAskedFacts, 'id'>

export const wasAsked = <Of extends Entry>(entry: Of): entry is Exclude<Of, { because: string }> =>
  !('because' in entry)
export const wasNotAsked = <Of extends Entry>(entry: Of): entry is Extract<Of, { because: string }> =>
  'because' in entry

/** How papers speak of the groups that our templates name; of a council's own group they use its name. */
const spokenOf: Readonly<Record<string, RegExp>> = {
  'children and young people':
    /\b(child|children|young people|young person|care leavers?|pupils|youth)\b(?!['’]s)/i,
  'parents and carers': /\b(parents?|carers?|famil(y|ies)|guardians?)\b/i,
  staff: /\b(staff|social workers?|practitioners|workforce|teams?|managers|employees|unions?)\b/i,
  partners: /\b(partners?|partnership|police|health|schools?|probation|voluntary sector)\b/i,
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Whether these words speak of the group. */
export const speaksOf = (group: string, words: string): boolean =>
  (spokenOf[group.toLowerCase()] ?? new RegExp(`\\b${escaped(group)}\\b`, 'i')).test(words)
