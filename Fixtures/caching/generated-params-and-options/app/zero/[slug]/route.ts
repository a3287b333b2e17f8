export const revalidate = 0

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export async function GET(_request: Request, context: any) {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request', params: await context.params })
}
