/** Who sells. Every name in these records is invented, and says so. */
export const owners = ['Mira Demo', 'Tomas Demo', 'Ines Demo', 'Jonas Demo', 'Priya Demo', 'Leo Demo', 'Anouk Demo'];

export const regions = { DACH: 4, Nordics: 2, Benelux: 2, 'UK & Ireland': 2 };

export const segments = { Industry: 5, Laboratory: 3, Public: 2 };

// prettier-ignore
const places = [
  'Larkfield', 'Osterby', 'Kaltenau', 'Brackwell', 'Vinterholm', 'Montreville', 'Haselbach', 'Dunmere', 'Eikeland', 'Sandhoven',
  'Rothmoor', 'Fernleigh', 'Steinfurth', 'Aldersey', 'Lindqvarn', 'Corvane', 'Pellworth', 'Grünweiler', 'Tarnbeck', 'Oostmeer',
];

// prettier-ignore
const trades = [
  'Foods', 'Paper', 'Glass', 'Dairy', 'Pharma', 'Waterworks', 'Coatings', 'Brewery', 'Plastics', 'Textiles',
  'Energy', 'Chemicals', 'Ceramics', 'Metals', 'Packaging', 'Institute', 'Utilities', 'Biotech', 'Timber', 'Optics',
];

const forms = ['GmbH', 'AB', 'BV', 'Ltd', 'SA'];

/** The name of the nth customer, each different for the first four hundred. */
export function customerName(n) {
  const place = places[n % places.length];
  const trade = trades[(n + Math.floor(n / places.length)) % trades.length];
  return `${place} ${trade} Demo ${forms[n % forms.length]}`;
}
