import type { StrictArgTypes, StrictInputType } from 'storybook/internal/types';
import manifest from '../custom-elements.json' with { type: 'json' };

interface Member {
  readonly name: string;
  readonly attribute?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly static?: boolean;
  readonly readonly?: boolean;
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations as readonly Declaration[]);

interface Given {
  readonly argTypes: StrictArgTypes;
  readonly component?: unknown;
}

/** `'count' | 'value' | undefined` as the choice that it is; text and numbers as themselves. */
function typeOf(text: string): { name: 'string' | 'number' } | { name: 'enum'; value: string[] } {
  const choices = Array.from(text.matchAll(/'([^']+)'/g), ([, choice = '']) => choice);
  if (choices.length > 0) return { name: 'enum', value: choices };
  return { name: text.startsWith('number') ? 'number' : 'string' };
}

/** An attribute as a row of the table; its control sets the property. */
const rowOf = ({ attribute = '', description = '', type: { text } = { text: 'string' } }: Member): StrictInputType => ({
  name: attribute,
  description,
  type: typeOf(text),
  table: { category: 'attributes', type: { summary: text } },
});

/**
 * Controls as the manifest has them: an attribute is set by its property and shown by its name, slots are text, custom
 * properties colours. What only a script can give has none, and what is only read is left out. Parts are shown as
 * selectors, so that none takes the place of an attribute of the same name.
 */
export function controlsOf({ argTypes, component }: Given): StrictArgTypes {
  const members = declarations.find(({ tagName }) => tagName === component)?.members ?? [];
  const given = new Set(
    members.filter(({ static: ofClass, readonly: isRead }) => !ofClass && !isRead).map(({ name }) => name),
  );
  const attributes = members.filter(({ attribute }) => attribute !== undefined);

  function control(key: string, argType: StrictInputType): readonly [string, StrictInputType] | undefined {
    switch (argType.table?.category) {
      case 'attributes':
        return undefined;
      case 'properties':
        return given.has(key) ? [key, { ...argType, control: { disable: true } }] : undefined;
      case 'css custom properties':
        return [key, { ...argType, control: { type: 'color' } }];
      case 'css shadow parts':
        return [`::part(${key})`, { ...argType, name: `::part(${key})`, control: { disable: true } }];
      case 'events':
        return [key, { ...argType, control: { disable: true } }];
      default:
        return [key, argType];
    }
  }

  const others = Object.entries(argTypes).map(([key, argType]) => control(key, argType));
  const rows = attributes.map((member) => [member.name, { ...argTypes[member.name], ...rowOf(member) }] as const);
  return Object.fromEntries([...others.filter((entry) => entry !== undefined), ...rows]);
}
