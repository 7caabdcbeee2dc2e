import { SpanKind, SpanStatusCode, metrics, trace } from "@opentelemetry/api";
import { ContactsClient } from "lineworks-contacts";

const tracer = trace.getTracer("lineworks-contacts");
const retries = metrics.getMeter("lineworks-contacts").createCounter("lineworks.retries");

export const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN!,
  hooks: {
    // A span per attempt, under the span that is active where the call was made.
    onResponse({ operation, attempt, durationMs, status, error }) {
      const attributes = { "http.response.status_code": status, "http.request.resend_count": attempt - 1, "error.type": error };
      const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, startTime: Date.now() - durationMs, attributes });
      if (status === undefined || status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
    onRetry: ({ operation, status, error }) => retries.add(1, { operation, reason: String(status ?? error) }),
  },
});
