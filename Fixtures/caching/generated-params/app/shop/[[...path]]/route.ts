export function generateStaticParams() {
  return [{ path: [] }, { path: ['a'] }]
}

export async function GET(_request: Request, context: any) {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', params: await context.params })
}
