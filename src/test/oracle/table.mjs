// Counts, per repository and in total, and keeps what differs.

const COLUMNS = ['files', 'whole', 'statements', 'accepted', 'understood', 'misread', 'unread', 'over', 'problems'];

export class Table {
  constructor() {
    this.rows = new Map();
    this.found = [];
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
    if (result.client) {
      return;
    }
    row.statements++;
    row.accepted += result.accepted ? 1 : 0;
    if (result.accepted && !result.understood) {
      this.add(row, 'unread', path, result, result.reason, []);
    } else if (result.accepted) {
      row.understood++;
      if (result.differences.length > 0) {
        this.add(row, 'misread', path, result, result.kind, result.differences);
      }
    } else if (result.understood) {
      this.add(row, 'over', path, result, result.error, []);
    }
  }

  add(row, what, path, result, kind, differences) {
    row[what]++;
    this.found.push({ what, path, start: result.start, kind, differences, text: result.text });
  }

  misreads() {
    return this.found.filter((each) => each.what === 'misread' || each.what === 'problem').length;
  }

  print() {
    const total = Object.fromEntries(COLUMNS.map((column) => [column, 0]));
    for (const row of this.rows.values()) {
      COLUMNS.forEach((column) => (total[column] += row[column]));
    }
    const shown = [...[...this.rows].sort(([a], [b]) => (a < b ? -1 : 1)), ['total', total]];
    const width = Math.max(...shown.map(([name]) => name.length));
    console.log([''.padEnd(width), ...COLUMNS.map((each) => each.padStart(10)), '         %'].join(' '));
    for (const [name, row] of shown) {
      const percent = row.accepted ? ((100 * row.understood) / row.accepted).toFixed(3) : '-';
      console.log([name.padEnd(width), ...COLUMNS.map((each) => String(row[each]).padStart(10)), percent.padStart(10)].join(' '));
    }
  }

  /** Everything that differs, the same kinds together. */
  details() {
    const sorted = [...this.found].sort((a, b) => (a.what + a.kind < b.what + b.kind ? -1 : 1));
    return sorted.map((each) => `${JSON.stringify(each)}\n`).join('');
  }
}
