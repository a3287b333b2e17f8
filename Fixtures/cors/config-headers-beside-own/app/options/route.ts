export async function OPTIONS() {
  return new Response(null, { status: 204, headers: { 'Access-Control-Allow-Origin': 'https://handler.test', 'Access-Control-Max-Age': '600' } })
}
