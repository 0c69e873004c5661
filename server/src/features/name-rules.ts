import type { SymbolType } from '../model/symbols.js';
import { wordOf } from './names.js';

const reservedTables: Readonly<Record<string, string>> = { 253: 'default', 254: 'main', 255: 'local' };

/** Why a text cannot be the name of something, in a sentence; `undefined` if it can. */
export function nameProblem(type: SymbolType, name: string): string | undefined {
  switch (type) {
    case 'net/RouteTable':
      return tableProblem(name);
    case 'net/Vrf':
    case 'net/Interface':
      return deviceProblem(name);
    case 'metallb/CommunityAlias':
      return aliasProblem(name);
    default:
      return resourceProblem(type, name);
  }
}

function tableProblem(name: string): string | undefined {
  const table = /^[1-9]\d{0,9}$/.test(name) ? Number(name) : 0;
  if (table < 1 || table > 0xffffffff) return 'A routing table is a number from 1 to 4294967295.';
  const reserved = reservedTables[name];
  return reserved === undefined ? undefined : `Table ${name} is the kernel's table "${reserved}".`;
}

function deviceProblem(name: string): string | undefined {
  if (name.length > 15) return `"${name}" is longer than 15 letters, the most that a network device can have.`;
  return /^[^\s/:]+$/.test(name) && name !== '.' && name !== '..'
    ? undefined
    : `"${name}" is no name for a network device.`;
}

/** What holds a colon or is a number is read as a community itself. */
const aliasProblem = (name: string): string | undefined =>
  /^[^\s:]+$/.test(name) && !/^\d+$/.test(name) ? undefined : `"${name}" is no name for a community.`;

function resourceProblem(type: SymbolType, name: string): string | undefined {
  const isLabel = type === 'core/Service';
  const pattern = isLabel ? /^[a-z]([-a-z0-9]*[a-z0-9])?$/ : /^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/;
  const limit = isLabel ? 63 : 253;
  if (pattern.test(name) && name.length <= limit) return undefined;
  return `"${name}" is no valid name of type ${wordOf(type)}: small letters, digits and "-", at most ${limit}.`;
}
