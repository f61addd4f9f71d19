import { fail, ImportOptions, ok, type Result } from '@taktboard/protocol';
import { problem, type ProblemAnswer } from '../problem.ts';
import { validate } from '../validate.ts';

export interface ImportUpload {
  file: Uint8Array<ArrayBuffer>;
  fileName: string | undefined;
  options: ImportOptions;
}

interface Said {
  contentType: string | null;
  /** As JSON, in the query. */
  mapping: string | undefined;
  people: string | undefined;
  title: string | undefined;
  fileName: string | undefined;
}

/**
 * A file as the body alone, with what is said of it in the query; or a form with the parts `file` and `options` (JSON),
 * for mappings that are too long for an address.
 */
export async function readUpload(
  body: Uint8Array<ArrayBuffer>,
  said: Said,
): Promise<Result<ImportUpload, ProblemAnswer>> {
  if (said.contentType?.toLowerCase().startsWith('multipart/form-data'))
    return readForm(body, said.contentType);
  const mapping = jsonOf(said.mapping, '?mapping');
  if (!mapping.ok) return mapping;
  const people = jsonOf(said.people, '?people');
  if (!people.ok) return people;
  const options = validate(ImportOptions, {
    ...(said.mapping === undefined ? {} : { mapping: mapping.value }),
    ...(said.people === undefined ? {} : { people: people.value }),
    ...(said.title === undefined ? {} : { title: said.title }),
  });
  return options.ok ? ok({ file: body, fileName: said.fileName, options: options.value }) : options;
}

async function readForm(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Result<ImportUpload, ProblemAnswer>> {
  let form: FormData;
  try {
    form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return fail(malformed('', 'The form cannot be read.'));
  }
  const file = form.get('file');
  if (!(file instanceof File)) return fail(malformed('/file', 'The form has no file.'));
  const said = form.get('options');
  const json = jsonOf(typeof said === 'string' ? said : '{}', '/options');
  if (!json.ok) return json;
  const options = validate(ImportOptions, json.value);
  if (!options.ok) return options;
  return ok({
    file: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name === 'blob' ? undefined : file.name,
    options: options.value,
  });
}

function jsonOf(text: string | undefined, pointer: string): Result<unknown, ProblemAnswer> {
  if (text === undefined) return ok(undefined);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail(malformed(pointer, 'This is not valid JSON.'));
  }
}

function malformed(pointer: string, detail: string): ProblemAnswer {
  return problem('invalid-request', { errors: [{ pointer, detail }] });
}
