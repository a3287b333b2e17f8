export function POST() {
  return new Response('unread')
}
