export const dynamic = 'force-dynamic'

const greeting = read()

function read(): string {
  throw new Error('no greeting')
}

export async function GET() {
  return new Response(greeting)
}
