export function generateStaticParams() {
  return [{ slug: 'a b' }, { slug: 'ä' }, { slug: '100%' }, { slug: 'a+b' }, { slug: 'A' }, { slug: 'a&b' }]
}

export async function GET(_request: Request, context: any) {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', params: await context.params })
}
