const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type',
}

export async function OPTIONS(request: Request) {
  return new Response(null, { status: 204, headers: { ...corsHeaders, 'Access-Control-Max-Age': '600' } })
}

export async function POST(request: Request) {
  const { name } = await request.json()
  return Response.json({ name }, { headers: corsHeaders })
}
