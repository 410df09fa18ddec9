import { isoDate } from '../../../kernel/index.ts'
import {
  bareNone,
  childrenNotAsked,
  dataProtectionUnreasoned,
  equalityUnreasoned,
  groupsNotTold,
  nobodyConsulted,
  noLaw,
  reliedOnUnlisted,
} from '../find/implications.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

const approval = '1. Approves the improvement plan.'

/** The advice a decision rests on: law, data, equality, the people concerned, the documents relied on. */
export const implicationRules: readonly CheckRule[] = [
  {
    id: 'legal.duty',
    title: 'A decision that rests on a duty has legal considerations',
    why: 'Councillors must be told the law they decide under; after an inspection it is section 137 of the Education and Inspections Act 2006.',
    severity: 'must be mended',
    toDo: 'Name the duty, its source and its date, and have the Monitoring Officer look at it.',
    finds: noLaw,
    examples: {
      breaks: sketch({
        statutoryDates: [{ what: 'written statement', on: isoDate('2026-10-22') }],
        parts: { recommendations: approval, legal: 'There are no legal or governance considerations.' },
      }),
      holds: sketch({
        statutoryDates: [{ what: 'written statement', on: isoDate('2026-10-22') }],
        parts: {
          recommendations: approval,
          legal:
            'The authority must prepare a written statement (Education and Inspections Act 2006, section 137).',
        },
      }),
    },
  },
  {
    id: 'data-protection.reason',
    title: 'A data protection assessment was made, or it is said why none is needed',
    why: 'Article 35 of the UK GDPR asks for one where processing is risky, as it is with vulnerable children; the paper is not what is assessed, the processing is.',
    severity: 'must be mended',
    toDo: 'Screen the processing that the decision starts, and record the result with its reason.',
    finds: dataProtectionUnreasoned,
    examples: {
      breaks: sketch({ parts: { 'data protection': 'An assessment has not been completed.' } }),
      holds: sketch({
        parts: {
          'data protection':
            'An assessment has not been completed because the plan starts no new use of personal data.',
        },
      }),
    },
  },
  {
    id: 'equality.reason',
    title: 'Equality was assessed, or the screening says why it need not be',
    why: 'Due regard under section 149 of the Equality Act 2010 must be had before the decision, and be shown.',
    severity: 'must be mended',
    toDo: 'Screen the decision against the protected characteristics, and record what was found.',
    finds: equalityUnreasoned,
    examples: {
      breaks: sketch({
        parts: { equality: 'An assessment was not undertaken as it is not considered relevant.' },
      }),
      holds: sketch({
        parts: {
          equality:
            'The plan was screened on 3 August 2026: disabled children benefit and nobody is disadvantaged.',
        },
      }),
    },
  },
  {
    id: 'implications.bare-none',
    title: 'None means that somebody looked',
    why: '“None identified” cannot be told apart from “nobody was asked”.',
    severity: 'should be looked at',
    toDo: 'Say which post considered it, and in a few words why there are none.',
    finds: bareNone,
    examples: {
      breaks: sketch({ parts: { health: 'None identified.' } }),
      holds: sketch({
        parts: {
          health: 'The Director of Public Health considered this and sees none: services do not change.',
        },
      }),
    },
  },
  {
    id: 'consultation.nobody',
    title: 'The paper says who was asked',
    why: 'A plan for children that no child, parent, carer, member of staff or partner was asked about is open to challenge, and poorer.',
    severity: 'must be mended',
    toDo: 'Name the people asked, when, what they said and what changed; or say why nobody was, and when they will be.',
    finds: nobodyConsulted,
    examples: {
      breaks: sketch({ parts: { consultation: 'None.' } }),
      holds: sketch({
        parts: {
          consultation:
            'Young people in care and foster carers were asked in August and want earlier news of changes.',
        },
      }),
    },
  },
  {
    id: 'consultation.children',
    title: 'Children are among those who were asked',
    why: 'They are the ones for whom the plan must make a difference.',
    severity: 'should be looked at',
    toDo: 'Ask a group that already meets, such as the children in care council, and record what it said.',
    finds: childrenNotAsked,
    examples: {
      breaks: sketch({ parts: { consultation: 'Social workers and partners were consulted in August.' } }),
      holds: sketch({ parts: { consultation: 'Social workers and care leavers were consulted in August.' } }),
    },
  },
  {
    id: 'consultation.groups',
    title: 'Each group that papers of this kind must ask was asked, or the paper says why not',
    why: 'Those whom a plan touches are heard before it is decided; who was left out, and why, is for the meeting to weigh.',
    severity: 'must be mended',
    toDo: 'Enter for each group what it said and what changed, or that it was not asked and why.',
    finds: groupsNotTold,
    examples: {
      breaks: sketch({
        parts: {
          consultation: 'Young people in care, foster carers and social workers were asked in August.',
        },
      }),
      holds: sketch({
        parts: {
          consultation:
            'Young people in care, foster carers and social workers were asked in August. Partners were not asked, because the plan changes nothing for them.',
        },
      }),
    },
  },
  {
    id: 'background.relied-on',
    title: 'The documents that the paper relies on are named',
    why: 'Unpublished ones must be open to the public with the report (SI 2012/2089, regulation 15); published ones the reader needs to find.',
    severity: 'should be looked at',
    toDo: 'Name each document and where it can be read; say which are already published.',
    finds: reliedOnUnlisted,
    examples: {
      breaks: sketch({
        parts: {
          background: 'The plan was made in response to the Ofsted report.',
          'background papers': 'There are no additional papers.',
        },
      }),
      holds: sketch({
        parts: {
          background: 'The plan was made in response to the Ofsted report.',
          'background papers': 'The Ofsted report, published on its website.',
        },
      }),
    },
  },
]
