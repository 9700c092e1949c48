/**
 * One region's observations, by indicator, and those of the region above it.
 *
 * Q1 observations of other regions are left out · Q2 unknown indicators are told · Q3 the parent's are kept for the indicators that
 * refer to it
 */
import type { Observation } from '../report/observation.js';
import { Columns } from './columns.js';
import { Complaints } from './complaints.js';
import type { PlanLayout } from './layout.js';
import { EMPTY, trackOf, type Track } from './track.js';

type Shelf = (Columns | undefined)[];

export class RegionData {
  readonly layout: PlanLayout;
  readonly complaints = new Complaints();
  private readonly shelf: Shelf;
  private readonly tracks: (Track | undefined)[][] = [];
  private parents: Shelf = [];
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
    this.complaints.problems.length = 0;
    this.tracks.length = 0;
    this.parents = [];
  }

  setParent(parents: Shelf): void {
    this.parents = parents;
  }

  columns(position: number): Columns | undefined {
    return this.shelf[position];
  }

  track(position: number, slot: number, asOf: number): Track {
    const columns = this.shelf[position];
    if (!columns) return EMPTY;
    const ofIndicator = (this.tracks[position] ??= []);
    return (ofIndicator[slot] ??= trackOf(columns, slot, asOf));
  }

  parentTrack(position: number, slot: number, asOf: number): Track {
    const columns = this.parents[position];
    return columns ? trackOf(columns, slot, asOf) : EMPTY;
  }

  /** Columns of the given indicators, to be kept as another region's parent; this region goes on with new ones. */
  detach(positions: readonly number[]): Shelf {
    const detached: Shelf = [];
    for (const position of positions) {
      detached[position] = this.shelf[position];
      this.shelf[position] = newColumns(this.layout, position);
    }
    this.lastId = '';
    return detached;
  }
}

function newShelf(layout: PlanLayout, only: Iterable<number> | undefined): Shelf {
  const shelf: Shelf = [];
  for (const position of only ?? layout.indicators.keys()) shelf[position] = newColumns(layout, position);
  return shelf;
}

function newColumns(layout: PlanLayout, position: number): Columns {
  return new Columns(layout.indicators[position]!, layout.first, layout.last);
}
