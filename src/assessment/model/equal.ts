/** Whether two values of plain data say the same, whatever the order of their keys. A field that is `undefined` is no field. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => isEqual(each, other[index]))
    );
  }
  const [first, second] = [one as Data, other as Data];
  const keys = fieldsOf(first);
  return (
    keys.length === fieldsOf(second).length &&
    keys.every((key) => Object.hasOwn(second, key) && isEqual(first[key], second[key]))
  );
}

type Data = Readonly<Record<string, unknown>>;

function fieldsOf(data: Data): readonly string[] {
  return Object.keys(data).filter((key) => data[key] !== undefined);
}

/** What stands under an id that may come from outside: never what every object has, such as `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}
