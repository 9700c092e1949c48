const digits = (number, count = 2) => String(number).padStart(count, '0');

export function isoTime(date) {
  const day = [digits(date.getUTCFullYear(), 4), digits(date.getUTCMonth() + 1), digits(date.getUTCDate())].join('-');
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((one) => digits(one)).join(':');
  return `${day}T${clock}.${digits(date.getUTCMilliseconds(), 3)}Z`;
}
