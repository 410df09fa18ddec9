import type { Said } from '../model/index.ts'
import type { PackFacts } from './facts.ts'
import { asText, paragraphs } from './facts.ts'

/*
 * What only the council knows stands in brackets with a question mark: it shows as not known on every form of the
 * assessment, and nobody can sign before it is said.
 */

const nature = ({ readers, neverReaders, idleHours, wholeHours, withheldUpTo }: PackFacts): string =>
  paragraphs(
    '# Where data come from',
    'Line of Sight reads extracts that the council makes from its own case system: Ofsted’s Annex A lists. It asks no child, parent or carer for anything, and social workers type nothing new into it. People add decisions, challenges, reasons for lateness and notes of meetings about children; improvement plans, papers and minutes name posts, not people.',
    '[?which case system the extracts come from, who makes them, how often, and how they travel]',
    '# Where data are kept',
    'In one PostgreSQL database that the council runs, on a machine of the council’s choosing. Uploaded files are kept in the same database, by their fingerprint. The product sends nothing to any other network; only where the council sets up its own mail server does a daily message go out, which counts duties and names no child.',
    '[?where the database and its backups are, who runs them, and whether its disks are encrypted]',
    '# Who sees what',
    `One table of permissions says what each role may do. The pages and the database itself are made from it: every read of a child’s record passes row security in the database. Who opens children’s records: ${asText(readers.join('; '))}. Who never does: ${asText(neverReaders.join(', '))}.`,
    'Restricted records are withheld from everybody who is not named for them. Records sealed by an adoption order are withheld from everybody but the adoption manager, who gives a reason once three months have passed. Where a carer lives and who adopted whom stand apart, for the few roles whose work it is.',
    `People sign in with a password, of which only an argon2id hash is kept, and a code from a second device. A session ends after ${idleHours} hours without use and after ${wholeHours} hours in all.`,
    '[?who holds which role, who checks that every year, and who removes leavers]',
    '# What is recorded about readers',
    'Every read of a child’s record is recorded in the same step as the read: who, when, which children, which page and why it was allowed. Refusals are recorded too. Logs of the program hold numbers, never names or what somebody typed; at each start it says which settings of PostgreSQL’s own log would write more than that.',
    '# What is shared',
    `Figures leave through one door. To the public, counts from 1 to ${withheldUpTo} are withheld, and with them whatever would give them away, held against every figure that was ever released. A board’s copy goes to its named members. The product itself shares no record of a child with anybody outside. People who may see children can take lists of them away as files: each is marked with who took it, when and how it is classified, and kept on record with the children in it and a hash.`,
    '[?with whom the council shares exports or papers, and under which agreements]',
    '# How data are deleted',
    'The council sets a rule of how long uploads and children’s records are kept. A plan of what would go is drawn up by one person and approved by another; then it is carried out whole, in every version, and proof is kept that names nobody. A record can be held back from removal, with a reason. A row found wrong is taken out of every version, with the problems kept of the child’s rows and what files changed in them; the uploaded file stays as it was sent until the rule for uploads removes it.',
    '[?the months that the council’s rule sets for uploads and for children’s records, and how long backups are kept]',
  )

/** A row for each list, its items in the words of Ofsted’s workbook. */
const itemsOf = (lists: PackFacts['lists']): string =>
  [
    'Table: Every item that is brought in',
    '| List | Items |',
    ...lists.map(({ number, name, items }) => `| ${number} ${asText(name)} | ${asText(items.join('; '))} |`),
  ].join('\n')

const scope = ({ lists }: PackFacts): string =>
  paragraphs(
    '# Which items',
    `Every item of the ${lists.length} lists that are brought in. Health, disability, ethnicity and, for adopters, disability and ethnicity are among them, which are special categories; orders, remands and reasons for care can tell of offences.`,
    itemsOf(lists),
    '# About whom, and how many',
    'Children known to the council’s children’s services, from contact to leaving care; adopters and families who wish to adopt; workers who are named as allocated; people who sign in.',
    '[?how many children, adopters and workers are in the extracts today]',
    '# For how long, and where',
    'As long as the council’s rule says, and no longer. Every earlier version of a row is kept for as long, so that it can be said what was known on a day.',
    '[?the area that the council serves, and whether children placed elsewhere are among them]',
  )

const context = (): string =>
  paragraphs(
    'The council and the families stand in no equal relation: most did not choose to be known to it, and children can hardly object. The data were collected to help and protect them; here they are used to see whether that help comes in time and is good, which families can expect of a council that was told to improve.',
    'Known concerns in systems like this are records opened out of curiosity, small numbers in public papers from which a child can be worked out, copies in spreadsheets that nobody deletes, and numbers that differ from page to page.',
    '[?what families are told in the council’s privacy notice, and whether it says that records are used to improve services]',
  )

const purposes = (): string =>
  paragraphs(
    'The product serves to carry out an improvement plan after an inspection: to see which children wait, are late, unseen or without a plan; to hold time limits of law and guidance against what happened; to count measures from the same rows; to tell boards and the public how it goes.',
    'For children it means that somebody notices when nothing moves for them. For the council it means one set of numbers, and proof for Ofsted and the Secretary of State.',
    'It decides nothing about a child. The Monday list puts children in an order and “If Ofsted rang” picks a dozen, by rules that anybody in the product can read, on dates, plans and placements alone: no score of a child is worked out or kept, each line says why it is there, and a person acts on it or not. No data are used to train anything, and nothing is predicted.',
    '[?that the council uses it for nothing else, or what else]',
  )

const necessity = (): string =>
  paragraphs(
    '# Lawful basis',
    'A task in the public interest, laid on the council by the Children Act 1989 and the Education and Inspections Act 2006: UK GDPR, article 6(1)(e). For special categories: article 9(2)(g) and (h), with Schedule 1 to the Data Protection Act 2018 (social care, safeguarding of children). Not consent. These sources were not yet checked word for word.',
    '[?that the council’s own legal advice agrees]',
    '# Whether less would do',
    'Names of children are not part of the lists: the record holds the council’s own number for a child. Only the lists that Ofsted may ask for anyway are brought in, and, if the council chooses to supply them, a list of names and one of who is whose brother or sister, which holds no number of a family and ends for a child at an adoption order. Columns that no list has are left out and named. A count that names nobody would not tell whom to help.',
    '# How data stay right, few and known',
    'Each file is checked before it goes in, row by row, and can be reversed whole. What no source tells is shown as not known, never guessed. A record has two dates, what was true and what was known, so that a late or corrected entry is seen. Two numbers of one child are joined only by a person.',
    '# Rights',
    'What is held about one child can be written out by one command, with who read it. What is wrong is put right in every version that can be read; the uploaded file stays as it was sent until the rule for uploads removes it. No decision is made by the product alone.',
    '[?how requests for access, correction and objection reach whoever answers them, and by when]',
  )

const consultation = (): string =>
  paragraphs(
    '[?who was asked: children in care and care leavers, parents, carers, staff, the data protection officer, the Caldicott Guardian; how, when, and what changed]',
  )

const commissioner = (): string =>
  paragraphs(
    'The sentence above follows from the risks that this assessment names and what remains of them.',
    '[?whether the data protection officer agrees]',
  )

/** The full form of the product’s own assessment, section by section. */
export const packSections = (facts: PackFacts): Said['sections'] => ({
  nature: nature(facts),
  scope: scope(facts),
  context: context(),
  purposes: purposes(),
  necessity: necessity(),
  consultation: consultation(),
  commissioner: commissioner(),
})
