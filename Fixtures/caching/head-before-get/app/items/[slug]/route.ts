export const dynamic = 'force-static'

export async function GET(request: Request) {
  return Response.json({ method: request.method, run: crypto.randomUUID() })
}
