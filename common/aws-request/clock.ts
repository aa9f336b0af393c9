/** AWS refuses signatures that are older or younger. */
const tolerated = 5 * 60 * 1000;

let offset = 0;

/** The present time by AWS's clock, as far as it is known. */
export function awsTime(): Date {
  return new Date(Date.now() + offset);
}

/** Corrects {@link awsTime} by the `date` header of a response, if they are too far apart for signatures. */
export function noteAwsTime(date: string | undefined): void {
  const theirs = Date.parse(date ?? '');
  if (Math.abs(theirs - awsTime().getTime()) >= tolerated) offset = theirs - Date.now();
}
