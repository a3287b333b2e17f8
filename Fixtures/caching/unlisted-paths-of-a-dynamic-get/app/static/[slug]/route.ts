export const dynamicParams = false

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return new Response((await params).slug)
}
