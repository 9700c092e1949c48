/**
 * Years that sheets are called after by two digits alone.
 *
 * SHEETYEAR1 sheets that differ by two digits alone, 24 and 25, 健康24 and 健康25, are of those years if one of them is a year of the form, and all are
 * near it; 表24 and 表25 are numbers · SHEETYEAR2 a sheet alone that is called so is asked about, where neither title nor headings say the year
 */

/** Years before and after those of the form: of sheets beside each other, and of one alone, whose number is sooner only a number. */
const NEAR = { beside: 10, alone: 3 };
const CALLED = /^(.*?)(\d{2})(\D*)$/u;
const NUMBERED = /(?:[表件页张卷册号第图章节项类序版稿.]|sheet|table|\d|v)[-_\s(（]*$/iu;

interface Called {
  readonly before: string;
  readonly year: number;
  readonly behind: string;
}

function read(name: string): Called | null {
  const [, before, digits, behind] = CALLED.exec(name.trim()) ?? [];
  if (before === undefined || NUMBERED.test(before) || /^(?:[年月日季度届期号.]|\).)/u.test(behind!)) return null;
  return { before, year: 2000 + Number(digits), behind: behind! };
}

function isNear(year: number, periods: readonly string[], most: number): boolean {
  return periods.some((period) => Math.abs(Number(period.slice(0, 4)) - year) <= most);
}

/** SHEETYEAR1: the names as a reader of years has them. */
export function withYears(names: readonly string[], periods: readonly string[]): readonly string[] {
  const called = names.map(read);
  return names.map((name, i) => {
    const own = called[i];
    if (!own) return name;
    const beside = called.filter((one) => one?.before === own.before && one.behind === own.behind).map((one) => one!.year);
    const areYears = new Set(beside).size > 1 && beside.every((year) => isNear(year, periods, NEAR.beside));
    const isOfForm = beside.some((year) => periods.some((period) => period.startsWith(String(year))));
    return areYears && isOfForm ? `${own.before}${own.year % 100}年${own.behind}` : name;
  });
}

/** SHEETYEAR2 */
export function mayBeOtherYear(name: string, periods: readonly string[]): boolean {
  const own = read(name);
  const isOther = own !== null && !periods.some((period) => period.startsWith(String(own.year)));
  return isOther && own.behind === '' && isNear(own.year, periods, NEAR.alone);
}
