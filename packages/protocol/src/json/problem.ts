import * as v from 'valibot';

/** RFC 9457, `application/problem+json`. `code` is for programs and the message catalogue, `errors` name the fields. */
export const ProblemDetails = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  code: v.string(),
  errors: v.optional(v.array(v.object({ pointer: v.string(), detail: v.string() }))),
});
export type ProblemDetails = v.InferOutput<typeof ProblemDetails>;
