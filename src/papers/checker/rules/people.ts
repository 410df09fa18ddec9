import { directContact, fewDescribed, fewStaffBlamed, personNamed } from '../find/people.ts'
import type { CheckRule } from '../model.ts'
import { sketch } from '../sketch.ts'

/** Nobody can be recognised who should not be. */
export const peopleRules: readonly CheckRule[] = [
  {
    id: 'people.few-children',
    title: 'A public paper does not describe a handful of children or carers',
    why: 'Numbers are suppressed in tables, but words tell as much: in a small place two young people are two names.',
    severity: 'must be mended',
    toDo: 'Say what practice showed without the number and the story, or move the passage to an exempt appendix.',
    finds: fewDescribed,
    examples: {
      breaks: sketch({ parts: { analysis: 'Care was explored with only one young person.' } }),
      holds: sketch({
        parts: { analysis: 'Care was not explored with each young person who was homeless.' },
      }),
    },
  },
  {
    id: 'people.few-staff',
    title: 'A public paper does not find fault with a group of staff small enough to recognise',
    why: 'Three managers with a date of leaving are three people, who cannot answer in the meeting.',
    severity: 'should be looked at',
    toDo: 'Describe the practice and what changes, not the group; leave out who left.',
    finds: fewStaffBlamed,
    examples: {
      breaks: sketch({
        parts: {
          analysis: 'Progress was slow. The lack of management expertise made work reactive.',
          finance: 'Two team managers are interim.',
        },
      }),
      holds: sketch({
        parts: { analysis: 'Work now begins earlier.', finance: 'Two team managers are interim.' },
      }),
    },
  },
  {
    id: 'people.names',
    title: 'Posts are named, not people',
    why: 'A report is kept for ever; the person moves on, and the name stays on every search page.',
    severity: 'should be looked at',
    toDo: 'Write the post or the portfolio instead.',
    finds: personNamed,
    examples: {
      breaks: sketch({ header: { contactOfficers: ['Robin Example, Head of Safeguarding'] } }),
      holds: sketch({ header: { contactOfficers: ['Head of Safeguarding, Children’s Services'] } }),
    },
  },
  {
    id: 'people.contact',
    title: 'Addresses and numbers are a team’s, not a person’s',
    why: 'A person’s address draws abuse and stops working when they leave.',
    severity: 'should be looked at',
    toDo: 'Use a shared mailbox or the council’s main number, in the line about other formats.',
    finds: directContact,
    examples: {
      breaks: sketch({ header: { contactOfficers: ['Head of Safeguarding 01234 567891'] } }),
      holds: sketch({ header: { contactOfficers: ['Head of Safeguarding'] } }),
    },
  },
]
