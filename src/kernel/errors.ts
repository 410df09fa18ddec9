/** The only two kinds of error thrown on purpose; `app/` turns them into pages with a true status (404, 403). */
export class NotFound extends Error {
  override readonly name = 'NotFound'

  constructor(message = 'There is no such thing, or this viewer may not know of it.') {
    super(message)
  }
}

/** The message stands on the page and in the audit: why it may not be done, without a full stop and without a name. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'

  constructor(message = 'Your role does not permit it') {
    super(message)
  }
}
