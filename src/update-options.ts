import { requestInit, type RequestOptions } from "./transport/openapi.js";

/** How an update is sent. */
export interface UpdateOptions extends RequestOptions {
  /**
   * Sends the PATCH again also after a failure that may have come too late to stop it. Say so where making the same change
   * twice does no harm, not even over what someone else may have written in between. Default false.
   */
  repeatable?: boolean | undefined;
}

export function updateInit(options: UpdateOptions) {
  return { ...requestInit(options, ["repeatable"]), repeatable: options.repeatable ?? false };
}
