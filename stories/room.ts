import type { ArgTypes } from '@storybook/web-components-vite';

/** The room that a story's element stands in. */
export interface Room {
  /** px. */
  width: number;
  /** Which way the page is read. */
  dir: 'ltr' | 'rtl';
}

/** What a story says: its room, and what the element is told. */
export type Args<E> = Omit<Partial<E>, 'dir'> & Room;

/** The controls of a room; those of the element come from its manifest. */
export const roomArgTypes: ArgTypes<Room> = {
  width: { control: { type: 'range', min: 120, max: 1600, step: 20 }, description: 'Room in px.' },
  dir: { control: 'inline-radio', options: ['ltr', 'rtl'], description: 'Which way the page is read.' },
};

/** Puts what a story draws into a room of its width, on the ground of its theme. */
export function inRoom(story: () => unknown, { args }: { args: { theme?: unknown } & Room }): HTMLElement {
  const room = document.createElement('div');
  room.dir = args.dir;
  room.style.width = `${String(args.width)}px`;
  room.style.padding = '24px';
  room.style.colorScheme = args.theme === 'auto' ? 'light dark' : args.theme === 'dark' ? 'dark' : 'light';
  room.style.background = 'light-dark(#fff, #14181d)';
  room.append(story() as Node);
  return room;
}

/** Draws an element as it is told: properties, slots by their words, custom properties by their values. */
export const drawnAs =
  (tag: string) =>
  (args: Room & object, { argTypes }: { argTypes: ArgTypes }): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(args) as [string, string | undefined][]) {
      if (value === undefined || name in roomArgTypes) continue;
      if (name.startsWith('--')) element.style.setProperty(name, value);
      else if (argTypes[name]?.table?.category === 'slots') {
        element.append(Object.assign(document.createElement('span'), { slot: name, textContent: value }));
      } else Object.assign(element, { [name]: value });
    }
    return element;
  };

/** Records that never come. */
export const never = (): Promise<Response> => new Promise<Response>(() => undefined);

/** An address that knows nothing when it is asked first, and has these records from then on. */
export function lateWith(records: readonly object[]): () => Promise<Response> {
  let asked = 0;
  return () => Promise.resolve(asked++ === 0 ? new Response('', { status: 404 }) : Response.json(records));
}

/** An address that answers with an error, however often it is asked. */
export const failing = (): Promise<Response> => Promise.resolve(new Response('', { status: 503 }));
