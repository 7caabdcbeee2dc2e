import { exercise } from "../../app.mjs";

export const runtime = "edge";
export const dynamic = "force-dynamic";
if (typeof EdgeRuntime !== "string") throw new Error("not the edge runtime");
export const GET = async () => Response.json(await exercise(JSON.parse(process.env.FAKE)));
