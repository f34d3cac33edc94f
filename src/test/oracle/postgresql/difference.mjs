// Compares what schemalint read with what it should have read.

import { ANY } from './tree.mjs';

const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

const isEmpty = (value) => isRecord(value) && Object.values(value).every(isNothing);

const isNothing = (value) =>
  value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0) || isEmpty(value);

/** The places at which two values differ, each as `path: wanted, had`. */
export function differences(wanted, had, path = '') {
  if (wanted === ANY || (isNothing(wanted) && isNothing(had))) {
    return [];
  }
  if (Array.isArray(wanted) && Array.isArray(had) && wanted.length === had.length) {
    return wanted.flatMap((each, i) => differences(each, had[i], `${path}[${i}]`));
  }
  if (isRecord(wanted) && isRecord(had)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(had)]);
    return [...keys].flatMap((key) => differences(wanted[key], had[key], path ? `${path}.${key}` : key));
  }
  return wanted === had ? [] : [`${path}: wanted ${shown(wanted)}, had ${shown(had)}`];
}

function shown(value) {
  const text = JSON.stringify(value, (key, inner) => (inner === ANY ? '*' : inner)) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}...` : text;
}
