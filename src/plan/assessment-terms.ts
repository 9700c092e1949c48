/** What an assessment can say, by name: the engine says it, and a plan may set labels and thresholds for it. */
export const STATUSES = ['met', 'on-track', 'behind', 'unlikely', 'regressing', 'no-data', 'not-due', 'not-assessable'] as const;
export type Status = (typeof STATUSES)[number];

/** What to keep in mind beside a status. */
export const FLAGS = ['volatile', 'uncertain', 'revised', 'provisional'] as const;
export type Flag = (typeof FLAGS)[number];

export const METHODS = ['linear', 'open-sdg'] as const;
export type Method = (typeof METHODS)[number];

/** What kind of promise an indicator makes, as offices count: a number 可量化, a direction 方向性, or something to do 任务. */
export const INDICATOR_KINDS = ['quantifiable', 'directional', 'task'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
