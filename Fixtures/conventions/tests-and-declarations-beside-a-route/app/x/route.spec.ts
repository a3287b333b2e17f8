export function POST() {
  return new Response('test')
}
