/** What persons, places and things are counted by 量词, and which of these nouns may stand for another. */
import { isCountedNoun } from '../../report/reading/unit-words.js';

/** What counted nouns may be of; 户, 人次 and 对 are of none that another stands for. */
const KINDS = {
  person: /^[人例]$/,
  event: /^(?:[件例起宗场]|次)$/,
  place: /^[所家处间座栋幢]$/,
  bed: /^(?:张|床位?)$/,
  thing: /^[项条类种款件台套份篇册本部辆只支]$/,
} as const;
type Kind = keyof typeof KINDS;
const PLACES = /[所园院校站点室馆店厅社村]|中心|机构|企业|单位|基地|组织|平台|公司|家庭|设施|公厕/u;
const EVENTS = /事件|案|事故|起数|活动/u;
const BEDS = /床|[证票卡]/u;
/** What any thing or person may be counted by. */
const GENERAL = /^[个例起]$/;
/** The end of a part's name that counts no persons: 床位数, 农村总户数. */
const NO_PERSONS =
  /(?:位|户|对|[校园院村镇县区站所室会家]|社区|街道|机构|企业|单位|机关|场所|批|[批场点剂]次|件|案|断面|水源|组织|班子|门诊|中心|队|[量额]|天)[)）]?(?:总数|数)?$/u;

/** Does a noun stand for that of an indicator, as 家 does for 所? 个 is for whatever the name says. */
export function standsFor(noun: string, own: string, name: string): boolean {
  const [kinds, ownKinds] = [kindsOf(noun), kindsOf(own)];
  if (noun === '个') return ownKinds.length > 0;
  if (own === '个') return kinds.some((kind) => mayBe(kind, name));
  return kinds.some((kind) => ownKinds.includes(kind));
}

/** Does a unit count what a part is of? */
export function mayCount(measure: string, own: string, name: string): boolean {
  if (measure === '' || measure === own) return true;
  if (own !== '') return false;
  if (measure === '人') return !NO_PERSONS.test(name);
  return name.includes(measure) || GENERAL.test(measure) || !isCountedNoun(measure) || NO_PERSONS.test(name);
}

function kindsOf(noun: string): readonly Kind[] {
  return (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].test(noun));
}

/** What 个 counts. */
function mayBe(kind: Kind, name: string): boolean {
  if (kind === 'person') return !NO_PERSONS.test(name);
  return kind === 'place' ? PLACES.test(name) : kind === 'event' ? EVENTS.test(name) : kind !== 'bed' || BEDS.test(name);
}
