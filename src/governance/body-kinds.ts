/** Kinds of body, by which the rules of law that hold for it are told. */
export const bodyKinds = [
  'executive',
  'scrutiny',
  'improvement board',
  'practice group',
  'officer group',
  'partnership',
  'panel',
] as const
export type BodyKind = (typeof bodyKinds)[number]
