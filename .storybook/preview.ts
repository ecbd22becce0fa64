import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { holdsInEveryStory } from '../stories/checks.js';
import { controlsOf } from './controls.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Guide',
          [
            'Start in two lines',
            'Data shapes',
            'Choosing',
            'Glossary',
            'Benchmarks',
            'Published figures',
            'Goals and scorecards',
            'Theming',
            'Accessibility',
          ],
          'Elements',
        ],
      },
    },
  },
  argTypesEnhancers: [controlsOf],
  // axe comes after this and looks at what is drawn; what never arrives it sees waiting.
  async afterEach({ canvasElement }) {
    const elements = [...canvasElement.querySelectorAll<Element & { updateComplete?: Promise<unknown> }>('*')];
    const drawn = Promise.all(elements.map(async ({ updateComplete }) => updateComplete));
    await Promise.race([drawn, new Promise((resolve) => setTimeout(resolve, 500))]);
    await holdsInEveryStory(canvasElement);
  },
};

export default preview;
