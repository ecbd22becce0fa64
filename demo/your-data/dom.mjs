/** An element with properties and children; text is text, never markup. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A select of pairs of value and label; `change` is told the value that is chosen. */
export function choice(options, value, change) {
  const select = make('select');
  select.append(...options.map(([each, text]) => make('option', { value: each, textContent: text })));
  select.value = value;
  select.addEventListener('change', () => change(select.value));
  return select;
}
