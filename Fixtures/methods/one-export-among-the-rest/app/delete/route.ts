export function DELETE() {
  return new Response('delete')
}
