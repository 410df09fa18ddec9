/**
 * The only two errors thrown on purpose; `app/` turns them into pages with a true status (404, 403).
 * Their messages are for the log: they hold ids, never names.
 */
export class NotFound extends Error {
  override readonly name = 'NotFound'

  constructor(message = 'There is no such thing, or this viewer may not know of it.') {
    super(message)
  }
}

export class Forbidden extends Error {
  override readonly name = 'Forbidden'

  constructor(message = 'This viewer may not do this.') {
    super(message)
  }
}
