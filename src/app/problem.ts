/**
 * Something that stops a command or the server and that its user can mend: the message is one sentence that says
 * what is wrong and what to do. Printed as it is, without a stack; every other error is a fault of ours.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
}
