// Counts, per repository and in total, and keeps what differs.

const COLUMNS = ['files', 'whole', 'statements', 'accepted', 'understood', 'misread', 'unread', 'over', 'problems'];

export class Table {
  constructor() {
    this.rows = new Map();
    this.versions = new Map();
    this.found = [];
  }

  /** The same statement as one version's parser takes it; what differs is kept once. */
  version(path, version, result) {
    if (!this.versions.has(version)) {
      this.versions.set(version, Object.fromEntries(COLUMNS.map((column) => [column, 0])));
    }
    count(this.versions.get(version), result);
    if (result.accepted && result.understood && result.differences.length > 0) {
      this.found.push({ what: 'version', version, path, start: result.start, kind: result.kind, differences: result.differences, text: result.text });
    }
  }

  row(path) {
    // A repository is the folder below the one that is named after its dialect.
    const name = path.match(/(?:postgresql|mysql|sqlite)[^/]*\/([^/]+)\//)?.[1] ?? path.split('/')[0];
    if (!this.rows.has(name)) {
      this.rows.set(name, Object.fromEntries(COLUMNS.map((column) => [column, 0])));
    }
    return this.rows.get(name);
  }

  file(path) {
    this.row(path).files++;
  }

  whole(path, difference) {
    this.row(path).whole++;
    if (difference) {
      this.row(path).misread++;
      this.found.push({ what: 'misread', path, kind: 'boundaries', differences: [difference], text: '' });
    }
  }

  problem(path, problem) {
    this.row(path).problems++;
    this.found.push({ what: 'problem', path, kind: problem, differences: [], text: '' });
  }

  /** A statement: `understood` counts only among those that the server accepts. */
  statement(path, result) {
    const row = this.row(path);
    const what = count(row, result);
    const kind = { unread: result.reason, misread: result.kind, over: result.error }[what];
    if (what) {
      const { text, start, differences = [] } = result;
      this.found.push({ what, path, start, kind, differences, text });
    }
  }

  misreads() {
    return this.found.filter((each) => ['misread', 'problem', 'version'].includes(each.what)).length;
  }

  print() {
    const total = Object.fromEntries(COLUMNS.map((column) => [column, 0]));
    for (const row of this.rows.values()) {
      COLUMNS.forEach((column) => (total[column] += row[column]));
    }
    lines([...[...this.rows].sort(([a], [b]) => (a < b ? -1 : 1)), ['total', total]]);
    if (this.versions.size > 0) {
      lines([...this.versions].map(([version, row]) => [`version ${version}`, row]));
    }
  }

  /** Everything that differs, the same kinds together. */
  details() {
    const sorted = [...this.found].sort((a, b) => (a.what + a.kind < b.what + b.kind ? -1 : 1));
    return sorted.map((each) => `${JSON.stringify(each)}\n`).join('');
  }
}

/** Counts a statement, `understood` only among those that are accepted, and says what is wrong with it. */
function count(row, result) {
  row.statements++;
  row.accepted += result.accepted ? 1 : 0;
  row.understood += result.accepted && result.understood ? 1 : 0;
  const what = result.accepted
    ? !result.understood ? 'unread' : result.differences.length > 0 ? 'misread' : undefined
    : result.understood ? 'over' : undefined;
  if (what) {
    row[what]++;
  }
  return what;
}

function lines(shown) {
  const width = Math.max(...shown.map(([name]) => name.length));
  console.log([''.padEnd(width), ...COLUMNS.map((each) => each.padStart(10)), '         %'].join(' '));
  for (const [name, row] of shown) {
    const percent = row.accepted ? ((100 * row.understood) / row.accepted).toFixed(3) : '-';
    console.log([name.padEnd(width), ...COLUMNS.map((each) => String(row[each]).padStart(10)), percent.padStart(10)].join(' '));
  }
}
