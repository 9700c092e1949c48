/**
 * Options of an assessment, with their defaults. `README.md` says where each default comes from.
 *
 * OPTION1 every option is checked, and a wrong one thrown with its path · OPTION2 one member can be set without restating its neighbours
 * OPTION3 what the plan sets for itself stands between the options and the defaults
 */
import type { Observation } from '../observations/observation.js';
import { AttainmentError, requireChoice, requireFinite, requireShare, requireYear } from './errors.js';
import { QUALITATIVE, QUANTITATIVE, type OpenSdgThresholds } from './statistics/open-sdg.js';
import type { CountSettings } from './summary.js';
import { classFaults, type StatusClass } from '../plan/status-classes.js';
import { METHODS, type Method } from '../plan/assessment-terms.js';

/** What a plan may fix about its own assessment; JSON, so that a plan or a portal can carry it. */
export interface AssessmentSettings {
  readonly method?: Method | undefined;
  /** Share of the way forecast to be covered by the target year: from `onTrack` on it is on track, below `behind` unlikely. */
  readonly thresholds?: { readonly onTrack?: number | undefined; readonly behind?: number | undefined } | undefined;
  /** Basically met 基本达标: short of the target by at most `margin` of the target's value, or of the way from baseline to target. */
  readonly basic?: { readonly margin?: number | undefined; readonly of?: 'value' | 'way' | undefined } | undefined;
  /** Confidence of the intervals of small numbers. */
  readonly confidence?: number | undefined;
  /** Least confidence of the interval of a forecast, where the number of points allows it. */
  readonly forecastConfidence?: number | undefined;
  /** Volatile: a typical yearly deviation from the trend above this share of the way, or of the level where there is no way. */
  readonly volatility?: { readonly way?: number | undefined; readonly level?: number | undefined } | undefined;
  /** Years a latest value may be older than `asOf` and still count. */
  readonly staleAfter?: number | undefined;
  /** Whether indicators without data stand in the denominator of every count. */
  readonly noDataCounts?: boolean | undefined;
  /** Classes in which indicators are counted, in place of the statuses; those of the plan unless given. */
  readonly classes?: readonly StatusClass[] | undefined;
  readonly openSdg?: { readonly quantitative?: Partial<OpenSdgThresholds>; readonly qualitative?: Partial<OpenSdgThresholds> } | undefined;
}

export interface AssessOptions extends AssessmentSettings {
  /** Year up to which observations count. */
  readonly asOf: number;
  /** Region that is assessed; the plan's own unless named. */
  readonly region?: string | undefined;
  /** Code of the region above another, for targets that refer to it; by GB/T 2260 unless given. */
  readonly parentOf?: ((region: string) => string | undefined) | undefined;
  /** Values as published before: a value that differs is flagged as revised. */
  readonly previous?: Iterable<Observation> | undefined;
}

export interface Settings extends CountSettings {
  readonly asOf: number;
  readonly method: Method;
  readonly onTrack: number;
  readonly behind: number;
  readonly margin: number;
  readonly marginOf: 'value' | 'way';
  readonly confidence: number;
  readonly forecastConfidence: number;
  readonly volatileWay: number;
  readonly volatileLevel: number;
  readonly staleAfter: number;
  readonly quantitative: OpenSdgThresholds;
  readonly qualitative: OpenSdgThresholds;
}

export const DEFAULTS = {
  method: 'linear',
  thresholds: { onTrack: 0.95, behind: 0.6 },
  basic: { of: 'value' },
  confidence: 0.95,
  forecastConfidence: 0.9,
  volatility: { way: 0.25, level: 0.05 },
  staleAfter: 2,
  noDataCounts: false,
  classes: [],
  openSdg: { quantitative: QUANTITATIVE, qualitative: QUALITATIVE },
} as const satisfies AssessmentSettings;

/** Basically met, where no margin is set: of the target's value, or of the way, as much as on track may lack. */
const MARGINS = { value: 0.01, way: 0.05 };

/**
 * @param own what the plan sets for itself; the options come before it.
 * @throws {AttainmentError} for the first option that can't be.
 */
export function settingsOf(asked: AssessOptions, own: AssessmentSettings = {}): Settings {
  const options: AssessOptions = {
    ...own,
    ...stated(asked),
    asOf: asked.asOf,
    thresholds: { ...own.thresholds, ...asked.thresholds },
    basic: { ...own.basic, ...asked.basic },
    volatility: { ...own.volatility, ...asked.volatility },
  };
  const settings: Settings = {
    asOf: options.asOf,
    method: options.method ?? DEFAULTS.method,
    onTrack: options.thresholds?.onTrack ?? DEFAULTS.thresholds.onTrack,
    behind: options.thresholds?.behind ?? DEFAULTS.thresholds.behind,
    margin: options.basic?.margin ?? MARGINS[options.basic?.of ?? DEFAULTS.basic.of],
    marginOf: options.basic?.of ?? DEFAULTS.basic.of,
    confidence: options.confidence ?? DEFAULTS.confidence,
    forecastConfidence: options.forecastConfidence ?? DEFAULTS.forecastConfidence,
    volatileWay: options.volatility?.way ?? DEFAULTS.volatility.way,
    volatileLevel: options.volatility?.level ?? DEFAULTS.volatility.level,
    staleAfter: options.staleAfter ?? DEFAULTS.staleAfter,
    noDataCounts: options.noDataCounts ?? DEFAULTS.noDataCounts,
    classes: options.classes ?? DEFAULTS.classes,
    quantitative: { ...QUANTITATIVE, ...options.openSdg?.quantitative },
    qualitative: { ...QUALITATIVE, ...options.openSdg?.qualitative },
  };
  check(settings);
  return settings;
}

/** An option that is there but undefined says nothing. */
function stated(options: AssessOptions): Partial<AssessOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function check(settings: Settings): void {
  const { overlap } = classFaults(settings.classes);
  if (overlap)
    throw new AttainmentError(
      'classes-overlap',
      `options.classes[${overlap.other}]`,
      `no class that takes ${overlap.status} again`,
      overlap.status,
    );
  requireYear('options.asOf', settings.asOf);
  requireChoice('options.method', settings.method, METHODS);
  requireChoice('options.basic.of', settings.marginOf, ['value', 'way']);
  requireShare('options.confidence', settings.confidence);
  requireShare('options.forecastConfidence', settings.forecastConfidence);
  const amounts = {
    'options.thresholds.onTrack': settings.onTrack,
    'options.thresholds.behind': settings.behind,
    'options.basic.margin': settings.margin,
    'options.volatility.way': settings.volatileWay,
    'options.volatility.level': settings.volatileLevel,
    'options.staleAfter': settings.staleAfter,
  };
  for (const [path, value] of Object.entries(amounts)) {
    requireFinite(path, value);
    if (value < 0) throw new AttainmentError('negative', path, 'zero or more', value);
  }
  if (settings.behind > settings.onTrack)
    throw new AttainmentError('thresholds-reversed', 'options.thresholds', 'behind at most onTrack', settings.behind);
  for (const kind of ['quantitative', 'qualitative'] as const) {
    for (const [level, value] of Object.entries(settings[kind])) requireFinite(`options.openSdg.${kind}.${level}`, value);
  }
}
