import { exercise } from "../../app.mjs";

export const dynamic = "force-dynamic";
export const GET = async () => Response.json(await exercise(JSON.parse(process.env.FAKE)));
