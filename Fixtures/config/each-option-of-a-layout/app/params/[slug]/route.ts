export function generateStaticParams() {
  return [{ slug: 'listed' }]
}

export async function GET(_request: Request, context: any) {
  const { slug } = await context.params
  return Response.json({ run: crypto.randomUUID(), slug })
}
