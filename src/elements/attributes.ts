/** Text as an attribute holds it; without the attribute, undefined. */
export const asText = (value: string | null): string | undefined => value ?? undefined;

/** Text as an attribute holds it; without the attribute, what is said otherwise. */
export const asTextOr =
  (otherwise: string) =>
  (value: string | null): string =>
    value ?? otherwise;

/** A number as an attribute holds it; without the attribute, or with a blank one, undefined. */
export const asNumber = (value: string | null): number | undefined =>
  value === null || value.trim() === '' ? undefined : Number(value);
