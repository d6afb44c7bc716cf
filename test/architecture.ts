/** Reads a tree of sources and says where it breaks the plan of the house. Pure: the tests give it broken trees too. */
import { posix } from 'node:path';
import ts from 'typescript';
import {
  budgetOfOthers,
  budgets,
  constructorParameters,
  databasePackages,
  forbiddenNames,
  mayImport,
  mayTouchRows,
  mayUse,
  notWrittenByHand,
  roles,
  rowsOfTheDatabase,
} from './doors.ts';

/** Path from the root of the project to text. */
export type Sources = ReadonlyMap<string, string>;

type Import = { readonly from: string; readonly to: string; readonly isInside: boolean };

export function complaintsAbout(sources: Sources): string[] {
  const files = [...sources.keys()].filter((path) => !notWrittenByHand.some((pattern) => pattern.test(path)));
  const imports = files.flatMap((path) => importsOf(path, sources.get(path) ?? ''));
  const ofProduct = imports.filter(({ from }) => !isSpec(from));
  return [
    ...files.flatMap(aboutName),
    ...files.flatMap((path) => aboutText(path, sources.get(path) ?? '')),
    ...ofProduct.flatMap(aboutDoor),
    ...ofProduct.flatMap(aboutRows),
    ...aboutCycles(ofProduct.filter(({ isInside }) => isInside)),
  ];
}

/** The name of a room in the plan, and its own name. Null: not a room (tools, tests, benchmarks). */
export function roomOf(path: string): { plan: string; name: string } | null {
  const inside = path.replace(/^apps\/(api|web)\/src\//, 'apps/$1/');
  if (!/^(?:packages\/[^/]+\/src|apps\/(?:api|web)\/src)\//.test(path)) return null;
  const many = /^apps\/(?:api\/features|web\/areas)\/[^/]+(?=\/)/.exec(inside)?.[0];
  if (many !== undefined) return { plan: many in mayImport ? many : posix.join(many, '../*'), name: many };
  const name = /^(?:packages\/[^/]+|apps\/api\/platform|apps\/web\/(?:ui|lib)|apps\/(?:api|web))(?=\/)/.exec(
    inside,
  )?.[0];
  return name === undefined ? null : { plan: name, name };
}

function aboutDoor({ from, to, isInside }: Import): string[] {
  const room = roomOf(from);
  if (!room) return [];
  if (!isInside) {
    const pattern = mayUse[room.plan] ?? mayUse[posix.join(room.plan, '../*')];
    return !pattern || pattern.test(to) ? [] : [`${from} uses ${to}, which ${room.plan} may not`];
  }
  const target = roomOf(to);
  if (target?.name === room.name) return [];
  const doors = mayImport[room.plan] ?? [];
  const isOpen =
    target !== null && [target.plan, target.name, posix.join(target.name, '../*')].some((door) => doors.includes(door));
  return isOpen ? [] : [`${from} imports ${to}: there is no door`];
}

function aboutRows({ from, to, isInside }: Import): string[] {
  const isFeature = from.startsWith('apps/api/src/features/');
  const touches = isInside ? rowsOfTheDatabase.test(to) : databasePackages.test(to);
  return isFeature && touches && !mayTouchRows.test(from)
    ? [`${from} knows the database: that is for stores and queries`]
    : [];
}

function aboutName(path: string): string[] {
  const complaints: string[] = [];
  const words = path.split('/').flatMap((part) => (/^base-/.test(part) ? part.split('.') : part.split(/[.-]/))); // a base map is a thing
  const bad = words.find((word) => forbiddenNames.test(word));
  if (bad !== undefined) complaints.push(`${path}: "${bad}" is no name`);
  if (/\/index\.tsx?$/.test(path)) complaints.push(`${path}: no index files`);
  const role = /\.(\w+)\.tsx?$/.exec(posix.basename(path))?.[1];
  if (path.startsWith('apps/api/src/features/') && (role === undefined || !roles.includes(role))) {
    complaints.push(`${path}: the role of a file in a feature is one of ${roles.join(', ')}`);
  }
  return complaints;
}

function aboutText(path: string, text: string): string[] {
  const complaints: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  const role = /\.(\w+)\.tsx?$/.exec(posix.basename(path))?.[1] ?? '';
  const budget = (path.startsWith('apps/api/src/features/') ? budgets[role] : undefined) ?? budgetOfOthers;
  if (lines > budget) complaints.push(`${path} has ${lines} lines, its budget is ${budget}`);
  if (!isSpec(path) && !text.startsWith('/**')) complaints.push(`${path} does not open with the reason why it exists`);
  if (/\/[a-z][\w-]*\.tsx$/.test(path) && /^export (?:default )?(?:function|const) [A-Z]/m.test(text)) {
    complaints.push(`${path}: a component is called in PascalCase`);
  }
  if (putOff.test(text)) complaints.push(`${path} puts something off`);
  if (text.includes('constructor(')) complaints.push(...aboutConstructors(path, text));
  return complaints;
}

function aboutConstructors(path: string, text: string): string[] {
  const complaints: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isConstructorDeclaration(node) && node.parameters.length > constructorParameters) {
      complaints.push(
        `${path}: a constructor takes ${node.parameters.length} parameters, at most ${constructorParameters} are read`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false));
  return complaints;
}

function aboutCycles(imports: readonly Import[]): string[] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const complaints: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) complaints.push(`a circle: ${[...trail.slice(at), path].join(' → ')}`);
    if (at >= 0 || done.has(path)) return;
    for (const { to } of targets.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return complaints;
}

function importsOf(from: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('.')) return { from, to: posix.join(posix.dirname(from), fileName), isInside: true };
    const ours = /^@open-window\/([^/]+)\/(.+)$/.exec(fileName);
    if (ours) return { from, to: `packages/${ours[1] ?? ''}/src/${ours[2] ?? ''}`, isInside: true };
    return { from, to: fileName, isInside: false };
  });
}

/** In two halves, so that this file keeps its own rule. */
const putOff = new RegExp(`\\b(?:${['TO', 'FIX'].map((half, at) => half + (['DO', 'ME'][at] ?? '')).join('|')})\\b`);

const isSpec = (path: string): boolean => /\.spec\.tsx?$/.test(path);
