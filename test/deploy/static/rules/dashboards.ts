import type { Template } from '@moim/ops';
import { dashboardsOf, type Widget, widgetsIn } from '../../metrics/dashboard.ts';
import type { Fault, Rule } from './rule.ts';

const overlap = (one: Widget, other: Widget): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

function misplaced(widgets: readonly Widget[]): string[] {
  return widgets.flatMap((widget, index) => [
    ...(widget.x + widget.width > 24 ? [`${widget.properties.title} is wider than the dashboard`] : []),
    ...widgets
      .slice(index + 1)
      .filter((other) => overlap(widget, other))
      .map((other) => `${widget.properties.title} covers ${other.properties.title}`),
  ]);
}

/** Returns the references in a dashboard that CloudFormation cannot resolve. */
function unknownNames(text: string, { Resources }: Template): string[] {
  const names = [...text.matchAll(/\$\{([\w:]+)(?:\.\w+)?\}/g)].map(([, name = '']) => name);
  const known = ['AWS::Region', 'AWS::AccountId', 'AWS::StackName', ...Object.keys(Resources)];
  return names
    .filter((name) => !known.includes(name))
    .map((name) => `\${${name}} is nothing of this template`);
}

function faultsOf(text: string, template: Template): string[] {
  const unknown = unknownNames(text, template);
  const long = text.length > 1_000_000 ? ['is longer than CloudWatch takes'] : [];
  try {
    return [...unknown, ...long, ...misplaced(widgetsIn(text))];
  } catch (error) {
    return [...unknown, ...long, `is a dashboard that CloudWatch would refuse: ${String(error)}`];
  }
}

/** Every stack has one dashboard that CloudWatch accepts. */
export const dashboards: Rule = (template): Fault[] => {
  const bodies = dashboardsOf(template);
  const count = bodies.length === 1 ? [] : [`there are ${bodies.length} dashboards`];
  const messages = [...count, ...bodies.flatMap((text) => faultsOf(text, template))];
  return messages.map((message) => ({ resource: 'Dashboard', message }));
};
