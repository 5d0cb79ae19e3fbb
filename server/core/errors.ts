// isomorphic

/** Closed list of what can go wrong on purpose. */
export type ErrorCode =
  | "invalid_input"
  | "unauthenticated"
  | "token_expired"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "unprocessable"
  | "too_large"
  | "rate_limited"
  | "unavailable"
  | "internal";

interface ErrorFacts {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 498 | 500 | 503;
  /** `error.code` of the REST envelope. */
  rest: string;
  trpc:
    | "BAD_REQUEST"
    | "UNAUTHORIZED"
    | "FORBIDDEN"
    | "NOT_FOUND"
    | "CONFLICT"
    | "UNPROCESSABLE_CONTENT"
    | "PAYLOAD_TOO_LARGE"
    | "TOO_MANY_REQUESTS"
    | "SERVICE_UNAVAILABLE"
    | "INTERNAL_SERVER_ERROR";
}

/** The one table from a code to what each transport says. */
export const errorTable: Record<ErrorCode, ErrorFacts> = {
  invalid_input: { status: 400, rest: "BadRequestException", trpc: "BAD_REQUEST" },
  unauthenticated: { status: 401, rest: "UnauthorizedException", trpc: "UNAUTHORIZED" },
  token_expired: { status: 498, rest: "ACCESS_TOKEN_IS_EXPIRED", trpc: "UNAUTHORIZED" },
  forbidden: { status: 403, rest: "ForbiddenException", trpc: "FORBIDDEN" },
  not_found: { status: 404, rest: "NotFoundException", trpc: "NOT_FOUND" },
  conflict: { status: 409, rest: "ConflictException", trpc: "CONFLICT" },
  unprocessable: { status: 422, rest: "UnprocessableEntityException", trpc: "UNPROCESSABLE_CONTENT" },
  too_large: { status: 413, rest: "PayloadTooLargeException", trpc: "PAYLOAD_TOO_LARGE" },
  rate_limited: { status: 429, rest: "TooManyRequestsException", trpc: "TOO_MANY_REQUESTS" },
  unavailable: { status: 503, rest: "ServiceUnavailableException", trpc: "SERVICE_UNAVAILABLE" },
  internal: { status: 500, rest: "InternalServerErrorException", trpc: "INTERNAL_SERVER_ERROR" },
};

export interface ErrorDetails {
  /** Sentence per input field, by path ("attendee.email"), for forms to show at the field. */
  fields?: Record<string, string>;
  [key: string]: unknown;
}

const brand = Symbol.for("kairos.error");

/** The only error a domain module throws on purpose. Transports translate `code`; nothing here knows HTTP. */
export class AppError extends Error {
  readonly [brand] = true;
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetails,
  ) {
    super(message);
    this.name = "AppError";
  }

  /** Brand check, not `instanceof`: the web bundle and the server bundle each load this module. */
  static is(error: unknown): error is AppError {
    return typeof error === "object" && error !== null && brand in error;
  }
}

/** A missing thing and a thing that the caller may not know of read the same. */
export function notFound(noun: string, id: string | number): AppError {
  return new AppError("not_found", `${noun} with id ${id} not found. Check the id and that you have access to it.`);
}

/** An input problem at one field. */
export function fieldError(field: string, message: string): AppError {
  return new AppError("invalid_input", message, { fields: { [field]: message } });
}
