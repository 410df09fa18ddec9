/** Thrown where a form of a paper needs a program that this platform does not have. Its message is for readers. */
export class FormMissing extends Error {}
