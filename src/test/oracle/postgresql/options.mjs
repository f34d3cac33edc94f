// Lists of `name = value` as the server's tree has them.

import { ANY, list, text, texts, typed } from './tree.mjs';
import { constant } from './types.mjs';

/** An option's value as text, or nothing when it has none. */
export function optionValue(argument) {
  const [type, value] = typed(argument);
  switch (type) {
    case undefined:
      return undefined;
    case 'String':
      return text(argument);
    case 'Integer':
      return String(value.ival ?? 0);
    case 'Float':
      return value.fval ?? value.str;
    case 'Boolean':
      return String(value.boolval ?? false);
    case 'A_Const':
      return constant(value);
    case 'TypeName':
      return list(value.names).length === 1 && !value.typmods && !value.arrayBounds ? texts(value.names)[0] : ANY;
    case 'List':
      return value.items?.length === 1 ? optionValue(value.items[0]) : ANY;
    default:
      return ANY;
  }
}

export function option(node) {
  const { defname, defnamespace, arg } = node.DefElem;
  const value = optionValue(arg);
  return {
    option: defnamespace ? `${defnamespace}.${defname}` : defname,
    value: typeof value === 'string' ? value.toLowerCase() : value,
  };
}

export const options = (nodes) => list(nodes).map(option);

export const optionNames = (nodes) => options(nodes).map((each) => each.option);

/** What a sequence is given, in schemalint's words. */
export function sequenceOption(node) {
  const { defname, arg } = node.DefElem;
  const value = optionValue(arg);
  switch (defname) {
    case 'cycle':
      return { option: value === 'false' || value === '0' ? 'no cycle' : 'cycle', value: undefined };
    case 'maxvalue':
    case 'minvalue':
      return value === undefined ? { option: `no ${defname}`, value } : { option: defname, value };
    case 'owned_by':
      return { option: 'owned by', value: texts(arg.List.items).join('.').toLowerCase() };
    case 'sequence_name':
      return { option: 'sequence name', value: texts(arg.List.items).join('.') };
    case 'as':
      return { option: 'as', value: texts(arg.TypeName.names).at(-1) };
    default:
      return { option: defname, value };
  }
}

export const find = (nodes, name) => list(nodes).map((node) => node.DefElem).findLast((each) => each.defname === name)?.arg;
