import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../terminal/refusal.ts';
import { circleIn, dependenciesOf, exportsOf, importsOf, wavesOf } from './dependencies.ts';
import type { PseudoParameters } from './resolve-text.ts';
import type { Template } from './template.ts';

/** The templates that a deployment starts from and ends with, by service. */
export interface Transition {
  deployed: ReadonlyMap<string, Template>;
  packaged: ReadonlyMap<string, Template>;
  parametersOf: (service: string) => PseudoParameters;
}

const nothing: Template = { Resources: {} };

/** Returns the exports of a service's deployed template that its packaged one removes or gives another value. */
export function withdrawnExports(
  service: string,
  { deployed, packaged, parametersOf }: Transition,
): string[] {
  const parameters = parametersOf(service);
  const after = exportsOf(packaged.get(service) ?? nothing, parameters);
  return [...exportsOf(deployed.get(service) ?? nothing, parameters)]
    .filter(([name, value]) => !isDeepStrictEqual(after.get(name), value))
    .map(([name]) => name);
}

/** The orders that AWS insists on: an importer follows a new export, and precedes the removal of an old one. */
function requiredOrder(transition: Transition): Map<string, string[]> {
  const { deployed, packaged, parametersOf } = transition;
  const services = [...packaged.keys()];
  const order = new Map(services.map((service) => [service, new Set<string>()]));
  for (const exporter of services) {
    const old = exportsOf(deployed.get(exporter) ?? nothing, parametersOf(exporter));
    const added = [...exportsOf(packaged.get(exporter) ?? nothing, parametersOf(exporter)).keys()].filter(
      (name) => !old.has(name),
    );
    const withdrawn = withdrawnExports(exporter, transition);
    for (const importer of services.filter((one) => one !== exporter)) {
      const before = importsOf(deployed.get(importer) ?? nothing, parametersOf(importer));
      const after = importsOf(packaged.get(importer) ?? nothing, parametersOf(importer));
      if (after.some((name) => added.includes(name))) order.get(importer)?.add(exporter);
      if (before.some((name) => withdrawn.includes(name))) order.get(exporter)?.add(importer);
    }
  }
  return new Map([...order].map(([service, needed]) => [service, [...needed]]));
}

/**
 * Groups services into waves that AWS accepts. Exporters go first, except that a service which stops importing an export
 * goes before the service that removes it. Refuses services for which there is no such order.
 */
export function deployOrder(transition: Transition): string[][] {
  const required = requiredOrder(transition);
  const usual = dependenciesOf(transition.packaged, transition.parametersOf);
  const circle = circleIn(usual);
  if (circle.length > 0) throw refuseCircle('import from each other', circle);
  const preferred = [...required].map(([service, needed]) => {
    const others = (usual.get(service) ?? []).filter((owner) => !required.get(owner)?.includes(service));
    return [service, [...new Set([...needed, ...others])]] as const;
  });
  const waves = wavesOf(new Map(preferred)) ?? wavesOf(required);
  if (waves) return waves;
  throw refuseCircle('add and remove exports for each other', circleIn(required));
}

const refuseCircle = (what: string, circle: readonly string[]): Refusal =>
  new Refusal(
    'not-ready',
    `These services ${what}, so none of them can be deployed first: ${[...circle, circle[0]].join(' → ')}. ` +
      'Break the circle, or make the change in two deployments: first what is added, then what is removed. Nothing was changed.',
  );
