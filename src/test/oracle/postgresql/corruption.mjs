// Changes one fact in what schemalint read: a comparison that does not notice would prove nothing.

const CORRUPTIONS = {
  names: (value) => (value.quoted === undefined ? value : { ...value, text: `${value.text}x` }),
  places: (value) => (value.quoted === undefined ? value : { ...value, span: [value.span[0] + 1, value.span[1] + 1] }),
  flags: (value) => flipped(value, ['ifExists', 'ifNotExists', 'concurrently', 'cascade', 'notValid', 'only', 'unique']),
  types: (value) => (value.modifiers && value.written ? { ...value, name: `${value.name}x` } : value),
  modifiers: (value) => (value.modifiers?.length && value.name !== 'interval' ? { ...value, modifiers: [] } : value),
  kinds: (value) => (value.kind && value.extent ? { ...value, kind: `${value.kind}x` } : value),
  constraints: (value) => (value.traits ? { ...value, is: value.is === 'Check' ? 'Unique' : 'Check' } : value),
  expressions: (value) => (value.operator ? { ...value, operator: `${value.operator}x` } : value),
  reads: (value) => (value.reads?.length ? { ...value, reads: value.reads.slice(1) } : value),
};

export function corruption(name) {
  if (name === undefined) {
    return (statement) => statement;
  }
  const change = CORRUPTIONS[name];
  if (!change) {
    throw new Error(`no corruption ${name}; there are ${Object.keys(CORRUPTIONS).join(', ')}`);
  }
  return (statement) => ({ ...statement, operations: changed(statement.operations, change) });
}

function changed(value, change) {
  if (Array.isArray(value)) {
    return value.map((each) => changed(each, change));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, change)]));
  return change(inner);
}

function flipped(value, names) {
  const flips = Object.fromEntries(names.filter((name) => name in value).map((name) => [name, !value[name]]));
  return { ...value, ...flips };
}
