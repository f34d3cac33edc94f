// Bodies of routines and DO blocks: whether the server would take them, and whether the statements in them are found.

/** Every body in a statement: its language, its text, and the statements schemalint found in it. */
export function bodies(statement) {
  const found = [];
  for (const operation of statement.operations) {
    if (operation.body?.text !== undefined) {
      found.push({ language: operation.language ?? 'sql', ...operation.body });
    }
  }
  return found;
}

/** The statements in a body, and in the bodies and branches inside it, in order. */
export function inner(body, found = []) {
  for (const each of body.statements ?? []) {
    found.push(each);
    each.operations.forEach((operation) => operation.body && inner(operation.body, found));
  }
  return found;
}

/** Whether the server takes the bodies of a statement whose outside it takes. */
export function accepted(server, text, statement) {
  return bodies(statement).every((body) =>
    body.language === 'plpgsql' ? server.plpgsql(text) !== undefined : body.language !== 'sql' || !server.parse(body.text).error);
}

/** The statements of a PL/pgSQL body that the server sees, and schemalint does not. */
export function missed(server, source, text, statement) {
  const found = [];
  for (const body of bodies(statement).filter((each) => each.language === 'plpgsql')) {
    const wanted = server.plpgsql(text) ?? [];
    const had = inner(body).map((each) => begin(source.slice(...each.span)));
    let next = 0;
    for (const query of wanted) {
      const at = had.findIndex((each, i) => i >= next && (each.startsWith(begin(query)) || begin(query).startsWith(each)));
      if (at < 0) {
        found.push(`body: ${begin(query)} is not among ${had.slice(next, next + 3).join(' | ')}`);
      } else {
        next = at + 1;
      }
    }
  }
  return found;
}

/** Enough of a statement to know it by, and not so much that INTO comes, which the server takes out. */
const begin = (query) => query.replaceAll("''", "'").replace(/\s+/g, ' ').replace(/ into (strict )?\w.*/is, '').trim().slice(0, 24);
