import { make } from './dom.mjs';

const maxBytes = 32 * 1024 * 1024;

const examples = [
  ['Deals', '/api/deals.json'],
  ['Leads', '/api/leads.json'],
  ['Customers', '/api/customers.json'],
  ['Survey answers', '/api/answers.csv'],
  ['Tickets', '/api/tickets.json'],
];

/**
 * The ways in which records come in: a file that is dropped or chosen, text that is pasted, one of our own examples. `take` is
 * given a name, the text, and the address that the tags are to name; `refuse` a sentence.
 */
export function listen({ zone, file, paste, read, offers }, take, refuse) {
  const open = async (given) => {
    if (given.size > maxBytes) refuse(`${given.name} holds more than 32 MB. Export fewer columns or a shorter time.`);
    else take(given.name, await given.text(), given.name);
  };

  const isFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  const mark = (isOver) => zone.classList.toggle('over', isOver);
  document.addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    mark(false);
    void open(event.dataTransfer.files[0]);
  });
  file.addEventListener('change', () => {
    if (file.files[0]) void open(file.files[0]);
    file.value = '';
  });

  const takePaste = () => {
    const name = /^\s*[[{]/.test(paste.value) ? 'records.json' : 'records.csv';
    take('The text', paste.value, name);
  };
  read.addEventListener('click', takePaste);
  paste.addEventListener('input', ({ inputType }) => {
    if (inputType === 'insertFromPaste') takePaste();
  });

  for (const [label, address] of examples) {
    const button = make('button', { type: 'button', textContent: label });
    button.addEventListener('click', async () => {
      const response = await fetch(address);
      take(address.split('/').at(-1), await response.text(), address);
    });
    offers.append(button);
  }
}
