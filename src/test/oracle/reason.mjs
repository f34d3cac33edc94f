// Why schemalint did not understand a statement, which the statements in its body may say.

export function reason(statement) {
  const failed = failure(statement.operations);
  return failed && `${failed.is}: ${failed.reason ?? `expected ${failed.expected}`} (found ${failed.found ?? ''})`;
}

function failure(value) {
  if (value === null || typeof value !== 'object') {
    return undefined;
  }
  if (value.is === 'Unread' || value.is === 'SyntaxError') {
    return value;
  }
  for (const inner of Object.values(value)) {
    const found = failure(inner);
    if (found) {
      return found;
    }
  }
  return undefined;
}
