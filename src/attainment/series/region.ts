/**
 * One region's observations, by indicator, and those of the region above it.
 *
 * REGIONS1 observations of other regions are left out · REGIONS2 unknown indicators are told · REGIONS3 the parent's are kept for the indicators that
 * refer to it
 */
import type { Observation } from '../../observations/observation.js';
import { Columns } from './columns.js';
import { Complaints } from '../result/complaints.js';
import { refersToParent, type PlanLayout } from './layout.js';
import { isDue } from '../../plan/due.js';
import { EMPTY, Track, trackOf } from './track.js';

type Shelf = (Columns | undefined)[];

/** Tracks by indicator and slot. */
export type ParentTracks = ReadonlyMap<number, readonly Track[]>;

export class RegionData {
  readonly layout: PlanLayout;
  readonly complaints = new Complaints();
  private readonly shelf: Shelf;
  private tracks: (Track | undefined)[][] = [];
  private parent: ParentTracks = new Map();
  private lastId = '';
  private lastColumns: Columns | undefined;

  /** @param only indicators that are kept; all unless given. */
  constructor(layout: PlanLayout, only?: Iterable<number>) {
    this.layout = layout;
    this.shelf = newShelf(layout, only);
  }

  add(observation: Observation, place: number): void {
    this.complaints.place = place;
    const { indicator } = observation;
    if (indicator !== this.lastId) {
      const position = this.layout.index.get(indicator);
      if (position === undefined) return this.complaints.add('error', 'unknown-indicator', 'indicator', { id: String(indicator) });
      [this.lastId, this.lastColumns] = [indicator, this.shelf[position]];
    }
    this.lastColumns?.add(observation, this.complaints);
  }

  clear(): void {
    for (const columns of this.shelf) columns?.clear();
    this.complaints.clear();
    this.tracks = [];
    this.parent = new Map();
  }

  setParent(parent: ParentTracks): void {
    this.parent = parent;
  }

  columns(position: number): Columns | undefined {
    return this.shelf[position];
  }

  track(position: number, slot: number, asOf: number): Track {
    const columns = this.shelf[position];
    if (!columns) return EMPTY;
    const ofIndicator = (this.tracks[position] ??= []);
    const { indicator, keys } = this.layout.indicators[position]!;
    const isDueIn = indicator.due && ((year: number) => isDue(indicator, String(year), keys[slot]!));
    return (ofIndicator[slot] ??= trackOf(columns, slot, asOf, isDueIn));
  }

  parentTrack(position: number, slot: number): Track {
    return this.parent.get(position)?.[slot] ?? EMPTY;
  }

  /** What another region needs to know of this one to be compared with it; stays when this one is cleared. */
  asParent(asOf: number): ParentTracks {
    return new Map(
      this.layout.toParent.map((position) => {
        const tracks: Track[] = [];
        for (const { target, slot } of this.layout.indicators[position]!.targets) {
          if (refersToParent(target)) tracks[slot] = new Track(this.track(position, slot, asOf).points, () => null);
        }
        return [position, tracks];
      }),
    );
  }
}

function newShelf(layout: PlanLayout, only: Iterable<number> | undefined): Shelf {
  const shelf: Shelf = [];
  for (const position of only ?? layout.indicators.keys()) {
    shelf[position] = new Columns(layout.indicators[position]!, layout.first, layout.last);
  }
  return shelf;
}
