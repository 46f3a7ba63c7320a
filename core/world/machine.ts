import type { CompanySignals } from './company/signals.ts';
import type { WorldConfig } from './config.ts';
import type * as parts from './engine/part.ts';
import * as processes from './engine/process.ts';
import type * as recorder from './engine/recorder.ts';
import * as registries from './engine/registry.ts';
import * as ruleHelpers from './engine/rule-helpers.ts';
import type * as rules from './engine/rules.ts';
import type * as scenarios from './engine/scenario.ts';
import * as simulations from './engine/simulation.ts';
import type * as worlds from './engine/world.ts';
import type { EntityKind, KindList, RecordKind, Records, Rows, Wires } from './kinds.ts';
import type { OperationsSignals } from './operations/signals.ts';
import type { SalesSignals } from './sales/signals.ts';

/** What the parts of the company tell each other. A part reacts to the signals that it names; none calls another. */
export type Signals = CompanySignals & OperationsSignals & SalesSignals;

/** The company as the engine's type parameter; the names below are the engine's, for this company. */
export interface CompanyWorld {
  config: WorldConfig;
  records: Records;
  rows: Rows;
  wires: Wires;
  signals: Signals;
}

export const Simulation = simulations.Simulation<CompanyWorld>;
export type Simulation = simulations.Simulation<CompanyWorld>;
export type DayObserver = simulations.DayObserver<CompanyWorld>;
export const Registry = registries.Registry<CompanyWorld>;
export type Registry = registries.Registry<CompanyWorld>;
export type State = worlds.State<CompanyWorld>;
export type RowSets = worlds.RowSets<CompanyWorld>;
export type PublishedRows = worlds.PublishedRows<CompanyWorld>;
export type Change = recorder.Change<CompanyWorld>;

export type Part = parts.Part<CompanyWorld>;
export type Reactions = parts.Reactions<CompanyWorld>;
export type Projection<K extends EntityKind> = parts.Projection<CompanyWorld, K>;
export type Rule = rules.Rule<CompanyWorld>;
export type CertificateEntry = rules.CertificateEntry<CompanyWorld>;
export type ScenarioSpec = scenarios.ScenarioSpec<CompanyWorld>;
export type AnyProcess = processes.AnyProcess<CompanyWorld>;

/** A part that shows each kind of row that the list says is its own. */
export interface PartOf<P extends string> extends Part {
  readonly id: P;
  readonly kinds: { readonly [K in EntityKind as KindList[K]['part'] extends P ? K : never]: Projection<K> };
}

export const defineProcess: <K extends RecordKind>(process: processes.Process<CompanyWorld, K>) => AnyProcess =
  processes.defineProcess;
export const rowRule: <K extends EntityKind>(rule: ruleHelpers.RowRule<CompanyWorld, K>) => Rule = ruleHelpers.rowRule;
export const moveRule: <K extends EntityKind>(rule: ruleHelpers.MoveRule<CompanyWorld, K>) => Rule =
  ruleHelpers.moveRule;
