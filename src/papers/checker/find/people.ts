import { between, sentencesOf, smallCount } from '../language.ts'
import type { Fault } from '../model.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn, placeWords } from '../reading.ts'

const child = String.raw`(?:child(?:ren)?|young (?:person|people|man|men|woman|women)|care leavers?|bab(?:y|ies)|siblings?|brothers?|sisters?|boys?|girls?|teenagers?|famil(?:y|ies)|mothers?|fathers?|parents?|(?:foster |kinship )?carers?|households?)`

/** 'one child protection plan' and 'two children’s homes' count no child. */
const notCompound = String.raw`(?![’']s?\b)(?! (?:protection|and famil\w+|support|hubs?|homes?|social|services?|assessments?|reviews?|plans?|safeguarding|groups?|conferences?|practice|sexual|criminal|teams?|forums?|councils?|panels?|centres?|workers?)\b)`

/** One to five people, in words or digits: 'only one young person', 'two disabled children', '3 families'. */
const fewChildren = new RegExp(
  String.raw`${smallCount}(?! (?:in|out of|of every|year|month|week|day|hour|area|strand|tier|visit|meeting|review)\b)(?: of (?:the|these|those|our))? ${between(2)}${child}\b${notCompound}`,
  'giu',
)
/** 'one or more children' and 'two-parent' count nobody. */
const countsNobody = /\b(or more|at a time|per|each|every)\b|-parent/i

const isPublic = ({ paper }: Reading): boolean => paper.audience === 'public'

/** A handful of children described in a public paper can be worked out by those who know them. */
export function fewDescribed(reading: Reading): Fault[] {
  if (!isPublic(reading)) return []
  return reading.body.flatMap((passage) =>
    sentencesOf(passage.told).flatMap((sentence) => {
      const found = [...sentence.matchAll(fewChildren)]
        .map((match) => match[0])
        .filter((words) => !countsNobody.test(words))
      return found.length === 0
        ? []
        : [
            faultIn(
              passage,
              sentence,
              `${found.map((words) => `“${words}”`).join(' and ')}: so few people, described in a public paper, can be worked out by those who know them.`,
            ),
          ]
    }),
  )
}

const roles = [
  'manager',
  'director',
  'head of service',
  'social worker',
  'team leader',
  'adviser',
  'reviewing officer',
  'practitioner',
  'leader',
]
const fewStaff = (role: string) =>
  new RegExp(
    String.raw`${smallCount} (?:of (?:the|our) )?(?:fte |full-time equivalent )?${between(4)}(?:${role})s?\b`,
    'iu',
  )
const roleIn = (role: string) =>
  new RegExp(String.raw`\b${role === 'manager' ? 'manage(?:r|rs|rial|ment)' : `${role}s?`}\b`, 'i')

const criticism =
  /\b(poor(ly)?|weak(ness(es)?)?|lack(s|ed|ing)?|fail(s|ed|ing|ures?)?|inadequate|under-?perform\w*|incompeten\w+|reactive|lost focus|developmental area|(have|has) left the|dismissed|suspended|past practice issues?|not (good|strong|skilled|experienced) enough|change is positive)\b/i

/** A paragraph that finds fault with a group of staff so small that everybody knows who is meant. */
export function fewStaffBlamed(reading: Reading): Fault[] {
  if (!isPublic(reading)) return []
  return roles.flatMap((role) => {
    const counted = reading.body.find(({ told }) => fewStaff(role).test(told))
    const size = counted && fewStaff(role).exec(counted.told)?.[0]
    if (!counted || !size) return []
    return reading.body.flatMap((passage) =>
      sentencesOf(passage.told)
        .filter((sentence) => criticism.test(sentence) && roleIn(role).test(sentence))
        .map((sentence) => blamed(passage, sentence, `${placeWords(counted.where)} counts “${size}”`)),
    )
  })
}

const blamed = (passage: Passage, sentence: string, size: string): Fault =>
  faultIn(passage, sentence, `This finds fault with people who can be worked out: ${size}.`)

const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|Prof|Professor)\b\.? (?:[A-Z]\b\.? ?)*[A-Z][\p{L}’'-]+/gu
const post =
  /\b(director|head|manager|officer|adviser|leader|team|service|services|chief|deputy|lead|chair|council|lawyer|solicitor|accountant|board|cabinet|member|portfolio|holder)\b/i
const nameThenPost = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]+){1,2}), /u

/** People with a title before their name; and in the header also 'Jane Smith, Head of …'. */
function namesIn({ told }: Passage, inHeader: boolean): string[] {
  const first = inHeader ? nameThenPost.exec(told)?.[1] : undefined
  const withTitle = [...told.matchAll(titled)].map((match) => match[0])
  return [...new Set([...(first && !post.test(first) ? [first] : []), ...withTitle])]
}

export const personNamed = (reading: Reading): Fault[] => [
  ...reading.header.flatMap((passage) => namesIn(passage, true).map((name) => nameFault(passage, name))),
  ...reading.body.flatMap((passage) => namesIn(passage, false).map((name) => nameFault(passage, name))),
]

const nameFault = (passage: Passage, name: string): Fault =>
  faultIn(
    passage,
    name,
    'A person is named. Posts outlast the people in them, and a public paper is kept for ever.',
  )

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const telephone = /(?<![\d/])(?:\+44 ?|0)\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/g

export const directContact = (reading: Reading): Fault[] =>
  [...reading.header, ...reading.body].flatMap((passage) =>
    [...passage.told.matchAll(address), ...passage.told.matchAll(telephone)].map((match) =>
      faultIn(
        passage,
        match[0],
        'A direct address or number: a team’s shared one still works when somebody leaves.',
      ),
    ),
  )
