/** An optimistic lock failed: someone else wrote this version first. Read again and decide anew, or leave it to them. */
export class VersionConflict extends Error {
  constructor(what: string) {
    super(`${what} has changed meanwhile.`);
    this.name = 'VersionConflict';
  }
}
