/** What is at a place inside parsed data, named as file problems name it: `assessment.responses.0.entries`. */
export function valueAt(data: unknown, place: string): unknown {
  return place.split('.').reduce((at, step) => (at as Record<string, unknown>)[step], data);
}

/** A file's text with the value at one place replaced, as another program or an accident might; `undefined` takes it out. */
export function withValueAt(file: string, place: string, value: unknown): string {
  const data: unknown = JSON.parse(file);
  const dot = place.lastIndexOf('.');
  const holder = dot < 0 ? data : valueAt(data, place.slice(0, dot));
  (holder as Record<string, unknown>)[place.slice(dot + 1)] = value;
  return JSON.stringify(data);
}
