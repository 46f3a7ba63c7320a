/** What DynamoDB adds to the size of each item where storage is charged, in bytes. */
const STORAGE_OVERHEAD = 100;

/**
 * The bytes that an item takes in a table: names and texts in UTF-8, numbers at a byte per two digits and one more,
 * lists and maps at three bytes and one per element.
 * Source: "DynamoDB item sizes and formats" of the developer guide.
 */
export function storedSize(item: Readonly<Record<string, unknown>>): number {
  return STORAGE_OVERHEAD + sizeOfFields(item);
}

function sizeOfFields(fields: object): number {
  return Object.entries(fields).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 1 + Math.ceil(String(value).replace(/\D/g, '').length / 2);
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return value.reduce((sum: number, element) => sum + 1 + sizeOf(element), 3);
  if (typeof value === 'object' && value !== null) return 3 + Object.keys(value).length + sizeOfFields(value);
  return 1;
}
