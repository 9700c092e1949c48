import { DocumentError, readSubmission } from 'dabiao/core';
import plan from 'dabiao/plans/kaiping-women-2021-2030.json';

export async function POST(request: Request) {
  try {
    const { digest } = readSubmission(await request.text(), plan);
    return Response.json({ digest });
  } catch (error) {
    if (error instanceof DocumentError) return Response.json(error.problems, { status: 422 });
    throw error;
  }
}
