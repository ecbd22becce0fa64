/** Works out once what follows from an object: a page draws a reading again for every value that a pointer meets. */
export function once<Of extends object, Told>(tell: (of: Of) => Told): (of: Of) => Told {
  const told = new WeakMap<Of, { readonly is: Told }>();
  return (of) => {
    let known = told.get(of);
    if (!known) told.set(of, (known = { is: tell(of) }));
    return known.is;
  };
}
