/** The Children's Social Care National Framework, whose parts Ofsted names behind its findings since May 2025. */
export const frameworkTags = [
  'outcome 1',
  'outcome 2',
  'outcome 3',
  'outcome 4',
  'enabler 1',
  'enabler 2',
  'enabler 3',
] as const
export type FrameworkTag = (typeof frameworkTags)[number]

export const isFrameworkTag = (text: string): text is FrameworkTag =>
  frameworkTags.some((tag) => tag === text)

/** What each part is about, in our words. */
export const tagMeanings: Readonly<Record<FrameworkTag, string>> = {
  'outcome 1': 'children and families stay together and get the help they need',
  'outcome 2': 'children are supported by their wider family and the people close to them',
  'outcome 3': 'children are safe inside and outside their home',
  'outcome 4': 'children in care and care leavers have loving, lasting relationships and homes',
  'enabler 1': 'agencies work together effectively',
  'enabler 2': 'leaders set the conditions for good practice',
  'enabler 3': 'workers have the support, time and skills that the work needs',
}
