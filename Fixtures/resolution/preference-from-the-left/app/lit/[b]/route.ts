export const dynamic = 'force-dynamic'

export async function GET(request: Request, context: { params: Promise<{ b: string }> }) {
  const b = (await context.params)['b']
  return Response.json({ route: 'lit/[b]', b })
}
