export const dynamic = 'force-dynamic'

async function* parts() {
  yield 'one'
  yield new TextEncoder().encode('two')
}

export async function GET() {
  return new Response(parts() as any)
}
