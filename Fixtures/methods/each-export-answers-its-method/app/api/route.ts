export const dynamic = 'force-dynamic'

const answer = (name: string) => new Response(name.toLowerCase(), { headers: { 'x-export': name } })

export function GET() {
  return answer('GET')
}

export function POST() {
  return answer('POST')
}

export function PUT() {
  return answer('PUT')
}

export function PATCH() {
  return answer('PATCH')
}

export function DELETE() {
  return answer('DELETE')
}

export function HEAD() {
  return answer('HEAD')
}

export function OPTIONS() {
  return answer('OPTIONS')
}
