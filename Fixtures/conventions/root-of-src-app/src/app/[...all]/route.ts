export const dynamic = 'force-dynamic'

export async function GET(request: Request, context: { params: Promise<{ all: string[] }> }) {
  return Response.json((await context.params)['all'])
}
