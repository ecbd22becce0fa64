/** When a record last changed, by which the newer of two with one id is known. */
export const updatedAt = {
  label: 'updated on',
  kind: 'time',
  names: ['updated at', 'last modified date', 'modified on', 'hs lastmodifieddate', 'sys updated at', 'geändert am'],
};
