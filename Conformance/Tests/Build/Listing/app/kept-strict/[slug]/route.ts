export const dynamic = 'error'
export const GET = () => Response.json(1)
