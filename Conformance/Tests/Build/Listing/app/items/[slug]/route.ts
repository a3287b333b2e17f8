export const GET = () => Response.json(1)
