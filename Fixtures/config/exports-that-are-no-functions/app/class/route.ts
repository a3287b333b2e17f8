export const dynamic = 'force-dynamic'

export class GET {
  answer() {
    return new Response('class')
  }
}

export function POST() {
  return new Response('post')
}
