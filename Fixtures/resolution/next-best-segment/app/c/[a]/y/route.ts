export const dynamic = 'force-dynamic'

export async function GET(request: Request, context: { params: Promise<{ a: string }> }) {
  const a = (await context.params)['a']
  return Response.json({ route: '[a]/y', a })
}
